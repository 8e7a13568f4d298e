package org.saola.ingest.darwincore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.codelists.CodeListFiles;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.progress.Progress;
import org.saola.redlist.Assessment;
import org.saola.redlist.RedListTaxon;

/** Archives about organisms that nobody has seen. */
final class Archives {
  static final String META =
      """
      <archive xmlns="http://rs.tdwg.org/dwc/text/" metadata="eml.xml">
        <core encoding="UTF-8" fieldsTerminatedBy="%1$s" linesTerminatedBy="\\n"
            fieldsEnclosedBy="%2$s" ignoreHeaderLines="1"
            rowType="http://rs.tdwg.org/dwc/terms/Taxon">
          <files><location>taxa.txt</location></files>
          <id index="0"/>
          <field index="1" term="http://rs.tdwg.org/dwc/terms/scientificName"/>
          <field index="2" term="http://rs.tdwg.org/dwc/terms/taxonRank"/>
          <field default="Animalia" term="http://rs.tdwg.org/dwc/terms/kingdom"/>
        </core>
        <extension encoding="UTF-8" fieldsTerminatedBy="%1$s" linesTerminatedBy="\\n"
            fieldsEnclosedBy="%2$s" ignoreHeaderLines="0"
            rowType="http://rs.gbif.org/terms/1.0/Distribution">
          <files><location>distribution.txt</location></files>
          <coreid index="0"/>
          <field index="1" term="http://iucn.org/terms/threatStatus"/>
          <field index="2" default="BE" term="http://rs.tdwg.org/dwc/terms/countryCode"/>
        </extension>
      </archive>
      """;
  static final String EML =
      """
      <eml:eml xmlns:eml="eml://ecoinformatics.org/eml-2.1.1"><dataset>
        <title>Red List of fictional animals</title><pubDate>2015-06-30</pubDate>
      </dataset></eml:eml>
      """;

  private Archives() {}

  static InputFile file(String name, String content) {
    var bytes = content.getBytes(UTF_8);
    return new InputFile(name, bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  /** Tables of one species, without {@code meta.xml}. */
  static InputFile[] species(String threatStatus) {
    return new InputFile[] {
      file("taxon.csv", "taxonID,scientificName,taxonRank\n1,Ficta ficta,species\n"),
      file("distribution.csv", "taxonID,threatStatus\n1,\"" + threatStatus + "\"\n"),
      file("eml.xml", EML)
    };
  }

  /** An assessed subspecies of a species that isn't, in tables without {@code meta.xml}. */
  static DarwinCoreArchive minorFiction() {
    return open(
        file(
            "taxon.csv",
            """
            taxonID,scientificName,scientificNameAuthorship,taxonRank,kingdom,acceptedNameUsageID,taxonomicStatus
            1,"Ficta ficta Nobody, 1900","Nobody, 1900",species,Plantae,1,accepted
            2,Ficta ficta subsp. minor Nemo,Nemo,subspecies,Plantae,2,accepted
            3,Ignota ficta Nemo,Nemo,species,Plantae,1,synonym
            4,Ficta,,genus,Plantae,4,accepted
            """),
        file(
            "distribution.csv",
            """
            taxonID,locality,locationID,threatStatus,occurrenceStatus,eventDate
            2,Nowhere,ISO_3166:BE-VLG,EN,present,2014-05-06
            2,Elsewhere,TDWG:BGM,LC,,
            4,Nowhere,,VU,,
            9,Nowhere,,VU,,
            """),
        file(
            "vernacularname.csv",
            """
            taxonID,vernacularName,language,isPreferredName
            2,Kleine fictie,nl,
            2,Fictie,Dutch,true
            2,Fict,en-GB,
            2,Fiktio,xx,
            """),
        file(
            "description.csv",
            "taxonID,description,type\n2,In houses.,Habitat\n2,Blue.,morphology\n"),
        file("speciesprofile.csv", "taxonID,isMarine,isTerrestrial\n2,true,TRUE\n"),
        file("images.csv", "taxonID,identifier\n2,x\n"),
        file("eml.xml", Archives.EML));
  }

  static DarwinCoreArchive open(InputFile... files) {
    return open("Nowhere", null, files);
  }

  static DarwinCoreArchive open(String scope, @Nullable String year, InputFile... files) {
    return DarwinCoreArchive.open(
        InputFiles.of("archive", List.of(files)),
        new ArchiveOptions(scope, year, ListMapping.NONE),
        CodeListFiles.load(),
        Progress.SILENT);
  }

  static List<Assessment> assessments(DarwinCoreArchive archive) {
    var all = new ArrayList<Assessment>();
    archive.forEachAssessment(all::add);
    return all;
  }

  static List<RedListTaxon> taxa(DarwinCoreArchive archive) {
    var all = new ArrayList<RedListTaxon>();
    archive.forEachTaxon(all::add);
    return all;
  }
}
