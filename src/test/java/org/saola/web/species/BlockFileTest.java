package org.saola.web.species;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.DemoServer;

/** The blocks of the page of a species as files. */
final class BlockFileTest extends DemoServer {

  @ParameterizedTest(name = "{0}: {2}, because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          history    | date,list,sign,what          | 2017-01-02,cites,I          | it is in Appendix I since
          range      | iso_code,country             | KE,Kenya                    | it lives there
          ecology    | kind,name,major,timing       | habitat,Savanna - Dry,true  | the assessment says so
          ecology    | kind,name,major,timing       | threat,Housing & urban areas | the assessment says so
          names      | kind,language,name,lists     | common,en,Lion              | people call it so
          references | citation,list,standard       | ,Species+,                  | that is where names are from
          """)
  void everyBlockIsATable(String block, String head, String row, String because) throws Exception {
    var csv = client.text("/species/cites:64/" + block + ".csv");
    assertThat(csv).as(because).contains(head).contains(row);
    assertThat(client.text("/species/cites:64/" + block + ".json")).startsWith("[{");
  }
}
