package org.councilnotes.export.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.curation.CurationException;
import org.councilnotes.curation.CurationProblem.ImportNotUnderstood;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Programme.NameUse;
import org.councilnotes.vocabulary.Programme.Phase;
import org.councilnotes.vocabulary.RelatedCodes;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.vocabulary.Vocabulary.Lookalikes;
import org.councilnotes.vocabulary.Vocabulary.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programmes as CSV and SKOS, there and back. */
class VocabularyImportTest {

  private static final Vocabulary SHIPPED = Vocabulary.load(Optional.empty());

  private static final Vocabulary EMPTY =
      new Vocabulary(
          List.of(),
          List.of(),
          new Lookalikes(List.of(), List.of(), Map.of()),
          List.of(),
          List.of(),
          List.of());

  private static final Programme EVERYTHING =
      new Programme(
          "HALI COP/2",
          new Wording(
              Map.of(
                  "en", List.of("Harbour \"Light\" Project", "Light, a project|plan"),
                  "fr", List.of("Projet Phare d’été")),
              List.of("=HALI", "Hali\\cop"),
              List.of("HALICOP", "'HC")),
          new RelatedCodes(Optional.of("MARISTEL"), Optional.of("PORTNET")),
          List.of(
              new Phase("II", OptionalInt.of(2015), OptionalInt.of(2018)),
              new Phase("III", OptionalInt.of(2019), OptionalInt.empty()),
              new Phase("2.0", OptionalInt.empty(), OptionalInt.empty())),
          new NameUse(true, Optional.of(List.of("port", "Hafen")), false));

  private static final Programme PLAIN = plain("PORTNET", Optional.empty());

  private static Programme plain(String code, Optional<String> parent) {
    return new Programme(
        code,
        new Wording(Map.of(), List.of(), List.of(code)),
        new RelatedCodes(parent, Optional.empty()),
        List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "ttl"})
  void exportOfEverythingIsReadBackAsItWas(String ending) {
    List<Programme> all = List.of(EVERYTHING, plain("MARISTEL", Optional.empty()), PLAIN);
    assertThat(back(ending, all, EMPTY)).isEqualTo(new ImportedProgrammes(all, Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "ttl"})
  void shippedProgrammesAreReadBackAsTheyWere(String ending) {
    List<Programme> all = SHIPPED.programmes();
    assertThat(back(ending, all, EMPTY).programmes()).isEqualTo(all);
    assertThat(back(ending, all, SHIPPED).programmes()).isEqualTo(all);
  }

  private static ImportedProgrammes back(String ending, List<Programme> all, Vocabulary now) {
    String text = ending.equals("csv") ? ProgrammeCsv.write(all) : SkosWriter.write(all);
    return VocabularyImport.read("programmes." + ending, text, now);
  }

  @Test
  void cellThatCouldBeginAFormulaIsGuarded() {
    assertThat(ProgrammeCsv.write(List.of(EVERYTHING))).contains(",'=HALI|Hali\\cop,");
  }

  @Test
  void columnsThatAreNotThereLeaveWhatTheVocabularyHas() {
    Programme seacop = SHIPPED.programme("SEACOP").orElseThrow();

    Programme read = only("a.csv", "code,name:pt\r\nSEACOP,Projeto de Portos|Portos\r\n", SHIPPED);

    assertThat(read.wording().names().get("pt")).containsExactly("Projeto de Portos", "Portos");
    assertThat(read.wording().acronyms()).isEqualTo(seacop.wording().acronyms());
    assertThat(read.kin()).isEqualTo(seacop.kin());
    assertThat(only("a.csv", "\uFEFFcode,parent\nSEACOP,\n", SHIPPED).kin().parent()).isEmpty();
  }

  @Test
  void skosOfOthersIsTakenOverAsFarAsItSaysSomethingOfProgrammes() {
    ImportedProgrammes read =
        VocabularyImport.read(
            "other.ttl",
            """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            PREFIX ex: <http://example.org/scheme/>
            # a comment
            ex: a skos:ConceptScheme ; skos:prefLabel "Ours"@en .
            ex:c_12 a skos:Concept ;
              skos:prefLabel "Harbour Light"@en, "Phare \\u00e9tendu"@fr ;
              skos:altLabel "HALI", 'Light'@en ;
              skos:definition "About ports; and more."@en ;
              skos:broader ex:c_13, ex:c_14 ;
              skos:exactMatch <http://example.com/x> ; .
            ex:c_13 a skos:Concept ; skos:notation "PORT"^^ex:code ; skos:prefLabel \"""Ports
            all\"""@en .
            ex:c_14 a skos:Concept ; skos:prefLabel "Sea"@en ; skos:narrower ex:c_12 .
            """,
            EMPTY);

    assertThat(read.programmes())
        .extracting(Programme::code)
        .containsExactly("C-12", "PORT", "C-14");
    Programme first = read.programmes().getFirst();
    assertThat(first.wording())
        .isEqualTo(
            new Wording(
                Map.of("en", List.of("Harbour Light", "Light"), "fr", List.of("Phare étendu")),
                List.of("HALI"),
                List.of()));
    assertThat(first.kin().parent()).hasValue("PORT");
    assertThat(read.leftOutNames())
        .containsExactly(
            "http://example.org/scheme/ (1)",
            "skos:broader <http://example.org/scheme/c_14> (2)",
            "skos:definition (1)",
            "skos:exactMatch (1)");
  }

  @Test
  void rdfXmlSaysTheSameAsTurtle() {
    ImportedProgrammes read =
        VocabularyImport.read(
            "other.rdf",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                     xmlns:skos="http://www.w3.org/2004/02/skos/core#">
              <skos:Concept rdf:about="http://example.org/HALICOP">
                <skos:prefLabel xml:lang='en'>Harbour &amp; <![CDATA[L]]>i&#103;ht</skos:prefLabel>
                <!-- of - no -- use -->
                <skos:broader>
                  <skos:Concept rdf:about="http://example.org/PORT"/>
                </skos:broader>
                <skos:editorialNote>of no use</skos:editorialNote>
              </skos:Concept>
              <rdf:Description rdf:about="http://example.org/PORT">
                <rdf:type rdf:resource="http://www.w3.org/2004/02/skos/core#Concept"/>
                <skos:altLabel>Ports</skos:altLabel>
              </rdf:Description>
            </rdf:RDF>
            """,
            EMPTY);

    assertThat(read.programmes())
        .extracting(Programme::code, p -> p.wording().names(), p -> p.kin().parent())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                "HALICOP", Map.of("en", List.of("Harbour & Light")), Optional.of("PORT")),
            org.assertj.core.groups.Tuple.tuple("PORT", Map.of(), Optional.empty()));
    assertThat(read.leftOutNames()).containsExactly("skos:editorialNote (1)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.doc | x | 1 | a.doc",
        "a.csv | name:en | 1 | code",
        "a.csv | code,colour | 1 | colour",
        "a.csv | `code,kind\nA,\nB,body` | 3 | body",
        "a.csv | `code,phases\nA,II=soon` | 2 | II=soon",
        "a.csv | `code,needs\nA,port` | 2 | port",
        "a.ttl | `<urn:a> a\n [ ] .` | 2 | [ ] .",
        "a.ttl | <urn:a> skos:prefLabel <urn:b> . | 1 | skos:prefLabel",
        "a.ttl | <urn:a> <urn:p> 'never ends | 1 | 'never ends",
        "a.ttl | <urn:a> <urn:p> <urn:b> | 1 | .",
        "a.rdf | <html/> | 1 | html",
        "a.rdf | <!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x/> | 1 | <!DOCTYPE x"
            + " [<!ENTIT",
        "a.xml | plain | 1 | plain",
        "a.xml | `<a>\n<b></a>` | 2 | </a>",
        "a.xml | `<a>\n<b>` | 2 | <b>",
        "a.xml | <a>&secret;</a> | 1 | &secret;",
        "a.xml | <a b:c='d'/> | 1 | b:c"
      })
  void whatIsNotUnderstoodIsRefusedWithItsLine(String name, String text, int line, String words) {
    assertThatThrownBy(() -> VocabularyImport.read(name, text, EMPTY))
        .isInstanceOfSatisfying(
            CurationException.class,
            e -> assertThat(e.problem()).isEqualTo(new ImportNotUnderstood(line, words)));
  }

  @Test
  void longLiteralIsRead() {
    String text = "<urn:a> <urn:p> \"\"\"" + "ab\\n\"".repeat(20_000) + " \"\"\" .";
    assertThat(TurtleReader.read(text).getFirst().object().text()).hasSize(80_001);
  }

  private static Programme only(String name, String text, Vocabulary now) {
    return VocabularyImport.read(name, text, now).programmes().getFirst();
  }
}
