package org.councilnotes.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.TestNotes;
import org.councilnotes.note.Adoption;
import org.councilnotes.note.CharacterCounts;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.ExtractionSheet;
import org.councilnotes.note.FootnoteAnchor;
import org.councilnotes.note.Marking;
import org.councilnotes.note.MarkingEvidence;
import org.councilnotes.note.Note;
import org.councilnotes.note.NoteStatus;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.ReportMetadata;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.Section;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.GroupTag;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.Participation;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.note.tag.ProposalTag;
import org.councilnotes.note.tag.TermTag;
import org.councilnotes.note.tag.YearTag;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class NoteJsonTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final PassageTags TAGS =
      new PassageTags(
          List.of(
              new ProgrammeTag(
                  "COPOLAD",
                  Optional.of("II"),
                  ProgrammeTag.Origin.NAMED,
                  Evidence.at("alias", 0, 7)),
              new ProgrammeTag(
                  "CRP",
                  Optional.empty(),
                  ProgrammeTag.Origin.CONTEXT,
                  Evidence.ofSection("section"))),
          List.of(new CountryTag("BG", MentionRole.HOST, Evidence.at("name", 20, 28))),
          List.of(
              new GroupTag("CELAC", Evidence.at("name", 30, 35)),
              new GroupTag("CELAC", Evidence.at("name", 40, 45))),
          List.of(
              new YearTag(2019, Evidence.at("range", 50, 59)),
              new YearTag(2018, Evidence.at("range", 50, 59))),
          List.of(new TermTag("theme", "gender", Evidence.at("alias", 60, 66).correctedByPerson())),
          List.of(
              new Participation(
                  "COPOLAD",
                  "BG",
                  MentionRole.LEAD,
                  Participation.Grade.LISTED,
                  Evidence.at("name", 20, 28))),
          List.of(
              new ProposalTag(
                  "PAcCTO",
                  ProposalTag.Sign.LONG_FORM,
                  Optional.of("Programa de asistencia"),
                  new TextRange(3, 9))));

  private static final Passage FOOTNOTE =
      new Passage(
          "90001-1-19/II.COMPONENT-1/2",
          "II.COMPONENT-1",
          9,
          new Passage.Place(
                  PassageKind.FOOTNOTE,
                  OptionalInt.of(3),
                  Optional.of(new FootnoteAnchor("90001-1-19/II.COMPONENT-1/1", 12)))
              .withProvision(Optional.of("ARTICLE-3/2/b")),
          "COPOLAD met in Sofia; \"quoted\" \uD835\uDD38 text",
          List.of(new TextMark(TextMark.State.DELETED, new TextRange(0, 7))),
          TAGS);

  private static final Note RICH =
      new Note(
          "90001-1-19.fr",
          new CoverPage(
              new CoverPage.Identity(
                  DocumentNumber.parse("90001/1/19 REV 1 ADD 2"),
                  "fr",
                  Optional.of("en"),
                  Optional.of(LocalDate.of(2019, 6, 26))),
              new CoverPage.Address(
                  Optional.of("NOTE"),
                  Optional.of("co-Presidency"),
                  Optional.of("Delegations"),
                  "Sample"),
              new CoverPage.RelatedDocuments(
                  List.of("90000/18"),
                  List.of("COM(2019) 1"),
                  List.of("2019/1"),
                  Optional.of(
                      new CoverPage.Declassification(
                          "90001/19 RESTREINT UE",
                          Optional.of(LocalDate.of(2019, 1, 2)),
                          Optional.of("Public")))),
              List.of("CORDROGUE 36", "COLAC 42"),
              Marking.LIMITE),
          new Adoption(
              NoteStatus.NOTED, Optional.of("a meeting"), Optional.of(LocalDate.of(2019, 6, 20))),
          new ReportMetadata(
              Optional.of("annual"),
              Optional.of(
                  new ReportingPeriod(LocalDate.of(2018, 6, 1), LocalDate.of(2019, 5, 31)))),
          List.of(
              new Section(Section.COVER, 0, "", ""),
              new Section("II.COMPONENT-1", 2, "COMPONENT 1:", "Observatories")),
          List.of(FOOTNOTE),
          new ExtractionSheet(
              OptionalInt.of(15),
              List.of(new DroppedText(DroppedText.Kind.PAGE_NUMBER, OptionalInt.of(3), "3")),
              new CharacterCounts(31, 30, 1),
              List.of(new Reason.Uncoded("a doubt"))));

  @Test
  void writtenNoteIsReadAsItWas() {
    assertThat(NoteJson.read(JSON.readTree(NoteJson.write(RICH).toString()))).isEqualTo(RICH);
  }

  @Test
  void storedNoteHoldsReasonsAsValuesOnly() {
    Reason warning = ReasonCode.PAGES_UNREAD.of("1, 3-5", ReasonCode.TIME_OUT.of(30));
    Reason doubt = ReasonCode.SERIES_UNKNOWN.of("EU-X");
    Note note =
        RICH.withSheet(RICH.sheet().withWarnings(List.of(warning)))
            .withCover(
                RICH.cover()
                    .withMarking(
                        Marking.LIMITE,
                        Optional.of(doubt),
                        List.of(
                            new MarkingEvidence(
                                MarkingEvidence.Source.NUMBER, "EU-X 1/19", OptionalInt.of(2)),
                            new MarkingEvidence(
                                MarkingEvidence.Source.MARK, "LIMITE", OptionalInt.empty()))));

    String stored = NoteJson.writeStored(note).toString();

    assertThat(stored).doesNotContain("needs OCR", "nothing says");
    assertThat(NoteJson.read(JSON.readTree(stored))).isEqualTo(note);
    assertThat(NoteJson.write(note).get("warnings").get(0).stringValue())
        .isEqualTo("needs OCR: pages 1, 3-5 (time-out after 30 s of processor time)");
    assertThat(NoteJson.read(NoteJson.writeDumped(note))).isEqualTo(note);
    assertThat(NoteJson.writeDumped(note).get("warnings"))
        .isEqualTo(NoteJson.write(note).get("warnings"));
  }

  @Test
  void evidenceOfTheMarkingHasItsWordsAndPage() {
    Note note =
        RICH.withCover(
            RICH.cover()
                .withMarking(
                    Marking.LIMITE,
                    Optional.empty(),
                    List.of(
                        new MarkingEvidence(
                            MarkingEvidence.Source.MARK, "LIMITE", OptionalInt.of(1)))));
    assertThat(NoteJson.write(note).get("markingEvidence").toString())
        .isEqualTo("[{\"by\":\"mark\",\"words\":\"LIMITE\",\"page\":1}]");
    assertThat(NoteJson.write(RICH).get("markingEvidence").isEmpty()).isTrue();
  }

  @Test
  void noteWithoutAnythingOptionalIsReadAsItWas() {
    Note note = TestNotes.DECLARATION_2019;
    assertThat(NoteJson.read(NoteJson.write(note))).isEqualTo(note);
    assertThat(NoteJson.write(note).has("reportingPeriod")).isFalse();
    assertThat(NoteJson.write(note).get("previous").isEmpty()).isTrue();
  }

  @Test
  void coverStandsFlatInTheNote() {
    JsonNode json = NoteJson.write(RICH);
    assertThat(json.get("number").stringValue()).isEqualTo("90001/1/19 REV 1 ADD 2");
    assertThat(json.get("codes").toString()).isEqualTo("[\"CORDROGUE 36\",\"COLAC 42\"]");
    assertThat(json.get("marking").stringValue()).isEqualTo("LIMITE");
    assertThat(json.get("status").stringValue()).isEqualTo("noted");
    assertThat(json.get("notedBy").stringValue()).isEqualTo("a meeting");
    assertThat(json.get("reportYears").toString()).isEqualTo("[2018,2019]");
    assertThat(json.get("dropped").get(0).get("kind").stringValue()).isEqualTo("page-number");
  }

  @Test
  void passageNamesGroupsAndYearsOnceAndKeepsTheirEvidence() {
    JsonNode json = NoteJson.write(FOOTNOTE);
    assertThat(json.get("kind").stringValue()).isEqualTo("footnote");
    assertThat(json.get("programmes").get(1).toString())
        .isEqualTo("{\"code\":\"CRP\",\"how\":\"context\",\"rule\":\"section\"}");
    assertThat(json.get("countries").get(0).toString())
        .isEqualTo("{\"code\":\"BG\",\"role\":\"host\",\"start\":20,\"end\":28,\"rule\":\"name\"}");
    assertThat(json.get("groups").toString()).isEqualTo("[\"CELAC\"]");
    assertThat(json.get("eventYears").toString()).isEqualTo("[2018,2019]");
    assertThat(json.get("groupTags").size()).isEqualTo(2);
    assertThat(NoteJson.readPassage(json)).isEqualTo(FOOTNOTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "90001/19",
        "8875/1/16 REV 1",
        "WK 3735/26 ADD 1 REV 2",
        "PE-CONS 24/24",
        "15074/99 COR 1"
      })
  void numberSurvivesItsPrintedForm(String spelling) {
    Optional<DocumentNumber> number = DocumentNumber.parse(spelling);
    assertThat(DocumentNumber.parse(number.orElseThrow().display())).isEqualTo(number);
  }

  @Test
  void otherJsonIsRefused() {
    assertThatThrownBy(() -> NoteJson.read(JsonNodeFactory.instance.objectNode()))
        .isInstanceOf(RuntimeException.class);
  }
}
