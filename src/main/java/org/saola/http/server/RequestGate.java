package org.saola.http.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpVersion;
import org.jspecify.annotations.Nullable;
import org.saola.http.framing.Malformed;
import org.saola.http.framing.RequestFraming;

/**
 * The first to see the bytes of a connection. It lets one request in at a time: while its answer is
 * not all in the hands of the operating system, nothing more is read, whatever the client sends
 * ahead. What is no well-formed request doesn't get in at all.
 */
final class RequestGate extends ChannelInboundHandlerAdapter {
  private static final RecvByteBufAllocator READING =
      new AdaptiveRecvByteBufAllocator(64, 2 << 10, 16 << 10);

  private static final ByteBufAllocator WRITING = new AnswerBuffers(ByteBufAllocator.DEFAULT);

  private final ClientConnection connection;
  private final RequestFraming framing;
  private volatile @Nullable ChannelHandlerContext context;

  /** What came, but can't be passed on yet. */
  private @Nullable ByteBuf held;

  private boolean occupied;

  RequestGate(ClientConnection connection, HttpLimits limits) {
    this.connection = connection;
    framing =
        new RequestFraming(
            limits.targetBytes() + HttpServer.LONGEST_METHOD_AND_VERSION, limits.headerBytes());
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
    added.channel().config().setRecvByteBufAllocator(READING).setAllocator(WRITING);
  }

  @Override
  public void channelRead(ChannelHandlerContext reading, Object message) {
    var bytes = (ByteBuf) message;
    var before = held;
    held = null;
    pass(
        reading,
        before == null
            ? bytes
            : ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(
                ByteBufAllocator.DEFAULT, before, bytes));
  }

  /** The answer is written: the next request may come in. */
  void open() {
    occupied = false;
    var gate = context;
    if (held != null && gate != null) { // later, as each of many small requests may end up here
      gate.executor().execute(() -> goOn(gate));
    }
  }

  /** Closes the connection at once; by any other way, what is unwritten is waited for. */
  void close() {
    var gate = context;
    if (gate != null) {
      var _ = gate.close();
    }
  }

  private void goOn(ChannelHandlerContext gate) {
    var waiting = held;
    if (waiting == null || occupied) {
      return;
    }
    held = null;
    gate.channel().config().setAutoRead(true);
    pass(gate, waiting);
    gate.fireChannelReadComplete();
  }

  private void pass(ChannelHandlerContext gate, ByteBuf in) {
    boolean inHead = framing.isInHead();
    try {
      while (in.isReadable() && !connection.over()) {
        inHead = framing.isInHead();
        if (inHead && occupied) {
          gate.channel().config().setAutoRead(false);
          held = in;
          return;
        }
        if (inHead) {
          connection.headBegun();
        }
        int ready = framing.take(in);
        if (ready == 0 && in.isReadable()) {
          held = in;
          return;
        }
        if (ready == in.readableBytes() && ready > 0) { // nearly always
          occupied = true;
          gate.fireChannelRead(in);
          return;
        }
        if (ready > 0) {
          occupied = true;
          gate.fireChannelRead(in.readRetainedSlice(ready));
        }
      }
    } catch (Malformed _) {
      refuse(gate, inHead);
    }
    in.release();
  }

  private void refuse(ChannelHandlerContext gate, boolean inHead) {
    if (inHead) {
      gate.pipeline().context(HttpRequestDecoder.class).fireChannelRead(unreadable());
    } else {
      connection.refuseBody();
    }
  }

  /** What the decoder makes of bytes that it can't read. */
  private static DefaultFullHttpRequest unreadable() {
    var request =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_0, HttpMethod.GET, Exchange.UNREAD, Unpooled.EMPTY_BUFFER);
    request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("malformed")));
    return request;
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext removed) {
    var waiting = held;
    held = null;
    if (waiting != null) {
      waiting.release();
    }
  }
}
