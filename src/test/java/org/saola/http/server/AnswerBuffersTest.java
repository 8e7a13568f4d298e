package org.saola.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerBuffersTest {
  @ParameterizedTest(name = "{0} bytes: {1} buffers because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
              1 | 1 | a short body goes with its head
           4000 | 1 | so does one as long as most assessments
          20000 | 2 | a long one is not copied behind a head
          """)
  void aShortBodyGoesOutWithItsHead(int bytes, int buffers, String because) {
    var channel = new EmbeddedChannel(new HttpResponseEncoder());
    channel.config().setAllocator(new AnswerBuffers(ByteBufAllocator.DEFAULT));
    var body = Unpooled.wrappedBuffer(new byte[bytes]);
    channel.writeOutbound(
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, body));
    assertThat(channel.outboundMessages()).as(because).hasSize(buffers);
    channel.finishAndReleaseAll();
  }
}
