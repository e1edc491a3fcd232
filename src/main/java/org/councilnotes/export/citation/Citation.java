package org.councilnotes.export.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Adoption;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.NoteStatus;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.text.TextHash;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextMark.State;
import org.councilnotes.store.NoteSummary;

/**
 * A passage that is cited: as people write it, and with all that pins it. What pins it is number,
 * section, place, page, status, and the hash of its text with the version it was read in, by which
 * it is found when ids have shifted.
 *
 * @param path where it stands in the outline
 * @param reading version of the extraction; empty where it is not known
 */
public record Citation(
    NoteSummary note, Passage passage, SectionPath path, Optional<String> reading) {

  /** Two or more blanks, as taken out words leave: {@code " "}; not {@code " "}. */
  private static final Pattern BLANKS = Pattern.compile(" {2,}");

  private static final String LINE_END = "\n";

  /** The citation of a passage. */
  public static Citation of(Note note, Passage passage, Optional<String> reading) {
    return new Citation(NoteSummary.of(note), passage, SectionPath.of(note, passage), reading);
  }

  /**
   * The same of a passage that was found.
   *
   * @param heading of its section
   */
  public static Citation of(
      NoteSummary note, Passage passage, String heading, Optional<String> reading) {
    return new Citation(note, passage, SectionPath.of(passage, heading), reading);
  }

  /** As people cite it, in a language of the pages. */
  public CouncilCitation council(Locale locale) {
    return CouncilCitation.of(note, passage, path, CitationMessages.in(locale));
  }

  /**
   * The quote, below it the citation in a language of the pages, and below that where it can be
   * read.
   */
  public String clipboardText(Locale locale, String link) {
    return Stream.of(quotedText(), council(locale).remarkedLine(), link)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(LINE_END));
  }

  /** The words that stand, in quotation marks; empty where none does. */
  public String quotedText() {
    return quote().isEmpty() ? "" : "\u201C" + quote() + "\u201D";
  }

  /** What pins the quote, without its words. */
  public String pin() {
    return "%s, %s%s [%s sha256:%s%s]"
        .formatted(
            source(note),
            place(passage),
            status(note).map(s -> " (" + s + ")").orElse(""),
            passage.id(),
            hash(),
            reading.map(version -> " reading " + version).orElse(""));
  }

  /** {@link TextHash} of the whole text, deleted words and all. */
  public String hash() {
    return TextHash.of(passage.text());
  }

  /** The words that stand: without those deleted in the note, with those blanked. */
  public String quote() {
    if (passage.marks().stream().noneMatch(mark -> mark.state() == State.DELETED)) {
      return passage.text();
    }
    return BLANKS.matcher(passage.textWithoutDeletions()).replaceAll(" ").strip();
  }

  /** What the quote leaves out, in English; empty where it is the whole text. */
  public Optional<String> remark() {
    String said = CitationMessages.ENGLISH.omissions(omissions(passage));
    return said.isEmpty() ? Optional.empty() : Optional.of(said);
  }

  private static String source(NoteSummary note) {
    String number = note.number().map(Citation::number).orElse(note.id());
    String language = note.naming().language();
    return number + (language.equals("en") ? "" : ", " + language) + edition(note);
  }

  /** Ordinary documents are cited with the series that their covers leave out. */
  public static String number(DocumentNumber number) {
    return (number.isOrdinary() ? number.series() + " " : "") + number.display();
  }

  private static String edition(NoteSummary note) {
    return note.report().period().isPresent() ? ", edition " + note.edition() : "";
  }

  private static String place(Passage passage) {
    String where =
        passage.section().equals(Section.COVER) ? Section.COVER : "section " + passage.section();
    String ordinal = passage.id().substring(passage.id().lastIndexOf('/') + 1);
    return where + ", passage " + ordinal + page(passage.place().page());
  }

  private static String page(OptionalInt page) {
    return page.isPresent() ? ", p. " + page.getAsInt() : "";
  }

  private static Optional<String> status(NoteSummary note) {
    return Stream.of(adoption(note.adoption()), marking(note.marking()))
        .flatMap(Optional::stream)
        .reduce((first, second) -> first + "; " + second);
  }

  private static Optional<String> adoption(Adoption adoption) {
    if (adoption.status() == NoteStatus.NOT_STATED) {
      return Optional.empty();
    }
    return Optional.of(
        adoption.status().name().toLowerCase(Locale.ROOT)
            + adoption.by().map(by -> " by " + by).orElse("")
            + adoption.on().map(day -> " on " + day).orElse(""));
  }

  private static Optional<String> marking(Marking marking) {
    return marking == Marking.PUBLIC ? Optional.empty() : Optional.of(NoteCaption.LIMITE);
  }

  static List<Omission> omissions(Passage passage) {
    List<Omission> omissions = new ArrayList<>();
    if (has(passage, State.DELETED)) {
      omissions.add(
          passage.textWithoutDeletions().isBlank() ? Omission.ALL_DELETED : Omission.DELETED);
    }
    if (has(passage, State.BLANKED)) {
      omissions.add(Omission.BLANKED);
    }
    return omissions;
  }

  private static boolean has(Passage passage, State state) {
    return passage.marks().stream()
        .filter(mark -> mark.state() == state)
        .map(TextMark::range)
        .anyMatch(range -> range.length() > 0);
  }

  /** What a quote does not show of its passage. */
  enum Omission {
    /** The note deletes the passage as a whole, so that there is nothing to quote. */
    ALL_DELETED("deleted.all"),
    /** Words that the note deletes are left out. */
    DELETED("deleted"),
    /** Parts are blanked in this version of the note. */
    BLANKED("blanked");

    private final String key;

    Omission(String key) {
      this.key = key;
    }

    /** End of the key of its message. */
    String key() {
      return key;
    }
  }
}
