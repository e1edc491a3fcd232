package org.councilnotes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.note.Adoption;
import org.councilnotes.note.CharacterCounts;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.ExtractionSheet;
import org.councilnotes.note.FootnoteAnchor;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.NoteStatus;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Passage.Place;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Reason;
import org.councilnotes.note.Remark;
import org.councilnotes.note.ReportMetadata;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.Section;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.table.TableCell;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.GroupTag;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.Participation;
import org.councilnotes.note.tag.Participation.Grade;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.note.tag.TermTag;
import org.councilnotes.note.tag.YearTag;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextRange;

/**
 * A note written by hand, line by line. Tags go to the passage written last; those with words point
 * at the first place where the words stand in it.
 */
public final class NoteDraft {

  private final String id;
  private final Optional<DocumentNumber> number;
  private final List<Section> sections = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private String language = "en";
  private String original = "en";
  private List<String> previous = List.of();
  private List<String> files = List.of();
  private Optional<LocalDate> date = Optional.empty();
  private Optional<String> type = Optional.of("NOTE");
  private String subject = "";
  private List<String> codes = List.of();
  private Adoption adoption = Adoption.NOT_STATED;
  private ReportMetadata report = ReportMetadata.NONE;
  private OptionalInt pages = OptionalInt.empty();
  private List<Reason> warnings = List.of();
  private final List<DroppedText> dropped = new ArrayList<>();
  private int inSection;
  private int tables;
  private TableRow table = new TableRow("", 0, "", List.of(), List.of());

  private NoteDraft(String id, Optional<DocumentNumber> number) {
    this.id = id;
    this.number = number;
  }

  /** A note of this number; in another language than English say so with {@link #language}. */
  public static NoteDraft numbered(String spelling) {
    DocumentNumber number = DocumentNumber.parse(spelling).orElseThrow();
    return new NoteDraft(number.key(), Optional.of(number));
  }

  public static NoteDraft withoutNumber(String id) {
    return new NoteDraft(id, Optional.empty());
  }

  public NoteDraft language(String code) {
    language = code;
    return this;
  }

  /** Both the language of the original and, until another is given, of this version. */
  public NoteDraft writtenIn(String code) {
    original = code;
    language = code;
    return this;
  }

  /** Previous documents, as printed. */
  public NoteDraft previous(String... printed) {
    previous = List.of(printed);
    return this;
  }

  /** Interinstitutional files, as printed. */
  public NoteDraft files(String... printed) {
    files = List.of(printed);
    return this;
  }

  public NoteDraft date(String iso) {
    date = Optional.of(LocalDate.parse(iso));
    return this;
  }

  public NoteDraft type(String printed) {
    type = Optional.of(printed);
    return this;
  }

  public NoteDraft subject(String printed) {
    subject = printed;
    return this;
  }

  public NoteDraft codes(String... printed) {
    codes = List.of(printed);
    return this;
  }

  public NoteDraft adopted(String by) {
    adoption = new Adoption(NoteStatus.ADOPTED, Optional.of(by));
    return this;
  }

  public NoteDraft report(String series, String from, String to) {
    ReportingPeriod period = new ReportingPeriod(LocalDate.parse(from), LocalDate.parse(to));
    report = new ReportMetadata(Optional.of(series), Optional.of(period));
    return this;
  }

  /** An edition of a series that does not say which period it reports on. */
  public NoteDraft series(String series) {
    report = new ReportMetadata(Optional.of(series), Optional.empty());
    return this;
  }

  public NoteDraft cover(String text) {
    return add(Place.of(PassageKind.COVER), text);
  }

  /** Opens a section; its depth is the number of labels in its id. */
  public NoteDraft heading(String section, String label, String heading) {
    open(new Section(section, section.split("\\.").length, label, heading));
    return add(Place.of(PassageKind.HEADING), label + " " + heading);
  }

  /** A paragraph; where no section is open yet, on the cover. */
  public NoteDraft paragraph(String text) {
    return add(Place.of(PassageKind.PARAGRAPH), text);
  }

  /** A paragraph of a format with pages. */
  public NoteDraft paragraphOnPage(String text, int page) {
    return add(new Place(PassageKind.PARAGRAPH, OptionalInt.of(page), Optional.empty()), text);
  }

  public NoteDraft pages(int count) {
    pages = OptionalInt.of(count);
    return this;
  }

  /** An entry of a list of contents, which is left out of the text. */
  public NoteDraft contents(String entry) {
    dropped.add(new DroppedText(DroppedText.Kind.CONTENTS, OptionalInt.empty(), entry));
    return this;
  }

  /** What its extraction sheet warns of. */
  public NoteDraft warning(Reason warning) {
    warnings = List.of(warning);
    return this;
  }

  /** A paragraph of a compromise text; {@code ~words~} are deleted. */
  public NoteDraft changed(String printed) {
    return marked(TextMark.State.DELETED, printed);
  }

  /** The last passage is a provision, named by the path of its labels. */
  public NoteDraft provision(String path) {
    Passage p = passages.removeLast();
    passages.add(
        new Passage(
            p.id(),
            p.section(),
            p.ordinal(),
            p.place().withProvision(Optional.of(path)),
            p.text(),
            p.marks(),
            p.tags()));
    return this;
  }

  /** A paragraph of a compromise text; {@code ~words~} are added. */
  public NoteDraft added(String printed) {
    return marked(TextMark.State.ADDED, printed);
  }

  /** A paragraph of a partly released text; {@code ~words~} say that something is blanked. */
  public NoteDraft blanked(String printed) {
    return marked(TextMark.State.BLANKED, printed);
  }

  private NoteDraft marked(TextMark.State state, String printed) {
    List<TextMark> marks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String[] parts = printed.split("~", -1);
    for (int i = 0; i < parts.length; i++) {
      TextRange range = new TextRange(text.length(), text.length() + parts[i].length());
      text.append(parts[i]);
      if (i % 2 == 1) {
        marks.add(new TextMark(state, range));
      }
    }
    paragraph(text.toString());
    Passage p = passages.removeLast();
    passages.add(
        new Passage(p.id(), p.section(), p.ordinal(), p.place(), p.text(), marks, p.tags()));
    return this;
  }

  public NoteDraft item(String text) {
    return add(Place.of(PassageKind.ITEM), text);
  }

  /** A table row, its cells joined by spaces. */
  public NoteDraft itemOnPage(String text, int page) {
    return add(new Place(PassageKind.ITEM, OptionalInt.of(page), Optional.empty()), text);
  }

  public NoteDraft row(String text) {
    return add(Place.of(PassageKind.ROW), text);
  }

  /** Opens a table with these heads; without any it has none. */
  public NoteDraft table(String caption, String... heads) {
    tables++;
    String id = noteId() + "/" + sections.getLast().id() + "/table-" + tables;
    table = new TableRow(id, 0, caption, List.of(heads), List.of());
    return heads.length == 0 ? this : cells(0, 0, heads);
  }

  /** The next row of the table: a cell for each column, where {@code ""} is an empty one. */
  public NoteDraft cells(String... words) {
    table = new TableRow(table.table(), table.row() + 1, table.caption(), table.heads(), List.of());
    return cells(table.row(), 0, words);
  }

  /** Another passage of the last row, in one column. */
  public NoteDraft beside(int column, String words) {
    return cells(table.row(), column, words);
  }

  private NoteDraft cells(int row, int first, String... words) {
    StringBuilder text = new StringBuilder();
    List<TableCell> cells = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      if (!words[i].isEmpty()) {
        text.append(text.isEmpty() ? "" : " ");
        int start = text.length();
        text.append(words[i]);
        cells.add(TableCell.of(first + i, new TextRange(start, text.length())));
      }
    }
    TableRow place = new TableRow(table.table(), row, table.caption(), table.heads(), cells);
    return add(Place.of(PassageKind.ROW).in(place), text.toString());
  }

  /** The provision of a row in a table of provisions and remarks. */
  public NoteDraft provision(int row, String text) {
    return add(Place.of(PassageKind.ROW).in(cell(row, 0, text)), text);
  }

  /** A remark on the last provision. */
  public NoteDraft remark(int row, String author, Remark.Kind kind, String text) {
    Optional<String> on =
        passages.reversed().stream()
            .filter(p -> p.kind() == PassageKind.ROW && p.place().remark().isEmpty())
            .findFirst()
            .map(Passage::id);
    Place place = Place.of(PassageKind.ROW).in(cell(row, 1, text));
    return add(place.with(new Remark(author, kind, on)), text);
  }

  private TableRow cell(int row, int column, String text) {
    return new TableRow(
        id + "/" + sections.getLast().id() + "/table-1",
        row,
        "",
        List.of("Text", "Comments"),
        List.of(TableCell.of(column, new TextRange(0, text.length()))));
  }

  /** A footnote to the end of the passage before. */
  public NoteDraft footnote(String text) {
    FootnoteAnchor anchor = new FootnoteAnchor(last().id(), last().text().length());
    return add(new Place(PassageKind.FOOTNOTE, OptionalInt.empty(), Optional.of(anchor)), text);
  }

  public NoteDraft programme(String code, String words) {
    return programme(
        new ProgrammeTag(code, Optional.empty(), ProgrammeTag.Origin.NAMED, at("alias", words)));
  }

  public NoteDraft programmeInContext(String code) {
    return programme(
        new ProgrammeTag(
            code, Optional.empty(), ProgrammeTag.Origin.CONTEXT, Evidence.ofSection("section")));
  }

  public NoteDraft country(String code, MentionRole role, String words) {
    PassageTags old = last().tags();
    List<CountryTag> more = plus(old.countries(), new CountryTag(code, role, at("name", words)));
    return tag(old.withCountries(more));
  }

  public NoteDraft group(String code) {
    PassageTags old = last().tags();
    List<GroupTag> more = plus(old.groups(), new GroupTag(code, at("name", code)));
    return tag(old.withGroups(more));
  }

  public NoteDraft term(String vocabulary, String code, String words) {
    PassageTags old = last().tags();
    List<TermTag> more = plus(old.terms(), new TermTag(vocabulary, code, at("name", words)));
    return tag(old.withTerms(more));
  }

  /** The country takes part in the programme, as these words state. */
  public NoteDraft participation(String programme, String country, MentionRole role, String words) {
    return participation(programme, country, role, Grade.STATED, words);
  }

  /** The country takes part in the programme, by these words. */
  public NoteDraft participation(
      String programme, String country, MentionRole role, Grade grade, String words) {
    PassageTags old = last().tags();
    Participation fact = new Participation(programme, country, role, grade, at("list", words));
    return tag(old.withParticipations(plus(old.participations(), fact)));
  }

  public NoteDraft eventYear(int year) {
    PassageTags old = last().tags();
    Evidence evidence = at("year", Integer.toString(year));
    List<YearTag> more = plus(old.eventYears(), new YearTag(year, evidence));
    return tag(old.withEventYears(more));
  }

  public Note build() {
    CoverPage cover =
        new CoverPage(
            new CoverPage.Identity(number, language, Optional.of(original), date),
            new CoverPage.Address(type, Optional.empty(), Optional.empty(), subject),
            new CoverPage.RelatedDocuments(previous, List.of(), files),
            codes,
            Marking.PUBLIC);
    return new Note(noteId(), cover, adoption, report, sections, passages, sheet());
  }

  private ExtractionSheet sheet() {
    int kept = passages.stream().mapToInt(p -> CharacterCounts.count(p.text())).sum();
    int left = dropped.stream().mapToInt(text -> CharacterCounts.count(text.text())).sum();
    CharacterCounts sum = new CharacterCounts(kept + left, kept, left);
    return new ExtractionSheet(pages, dropped, sum, warnings);
  }

  private String noteId() {
    return language.equals(original) ? id : id + "." + language;
  }

  private void open(Section section) {
    sections.add(section);
    inSection = 0;
  }

  private NoteDraft add(Place place, String text) {
    if (sections.isEmpty()) {
      open(new Section(Section.COVER, 0, "", ""));
    }
    inSection++;
    String section = sections.getLast().id();
    String passage = noteId() + "/" + section + "/" + inSection;
    int ordinal = passages.size() + 1;
    passages.add(new Passage(passage, section, ordinal, place, text, List.of(), PassageTags.NONE));
    return this;
  }

  private NoteDraft programme(ProgrammeTag tag) {
    PassageTags old = last().tags();
    return tag(old.withProgrammes(plus(old.programmes(), tag)));
  }

  private NoteDraft tag(PassageTags tags) {
    passages.set(passages.size() - 1, last().withTags(tags));
    return this;
  }

  private Passage last() {
    return passages.getLast();
  }

  private Evidence at(String rule, String words) {
    int start = last().text().indexOf(words);
    return new Evidence(rule, Optional.of(new TextRange(start, start + words.length())));
  }

  private static <T> List<T> plus(List<T> list, T one) {
    List<T> more = new ArrayList<>(list);
    more.add(one);
    return more;
  }
}
