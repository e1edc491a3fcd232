package org.councilnotes.note.number;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.text.Whitespace;

/**
 * A reference to a note, in any spelling that registers or this program write: number, id, file
 * name, id of a passage, address of a page, citation.
 *
 * @param note its id, as far as it follows from the spelling alone
 * @param number empty where the note has none
 * @param language the language asked for, BCP 47; empty where none or several are named
 * @param passage id of a passage of the note; empty where the whole note is meant
 */
public record NoteReference(
    String note,
    Optional<DocumentNumber> number,
    Optional<String> language,
    Optional<String> passage,
    Form form) {

  public enum Form {
    /** A number as printed or registered, or a file name of the register. Unambiguous. */
    NUMBER,
    /** An id of this program, such as {@code 91790-19}. Other figures may look the same. */
    ID,
    /** The address of a page. */
    ADDRESS,
    /** A whole citation. */
    CITATION
  }

  /** Longer texts are none. */
  private static final int LONGEST = 3_000;

  /** Matches {@code 10364-19.fr.pdf} and {@code cm-3630-26}; not {@code 10364/19}. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "([a-z0-9-]{4,90}?)(?:\\.([a-z]{2}))?(?:\\.(?:pdf|docx?|odt|rtf|html?|txt))?");

  /** Matches {@code annual-report-0a1b2c3d}; not {@code annual-report}. */
  private static final Pattern UNNUMBERED = Pattern.compile("[\\p{L}\\p{N}_.-]{1,250}-[0-9a-f]{8}");

  /** Matches {@code 91790-19/II.a/3} and {@code 91790-19.fr/cover/1}; not {@code 91790/19}. */
  private static final Pattern PASSAGE =
      Pattern.compile("([^/\\s]{4,300})/([^/\\s]{1,300})/(\\d{1,6})");

  /**
   * Matches {@code https://example.org/notes/91790-19?q=x#91790-19/II/3} and {@code
   * /api/notes/91790-19}; not {@code https://example.org/doc/91790-19}.
   */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://[^/\\s?#]{1,255})?(?:/[\\w.~-]{1,60}){0,4}?/notes/([^/\\s?#]{1,300})[^\\s?#]*"
              + "(?:\\?([^\\s#]*))?(?:#(\\S*))?");

  /** Finds the passage in {@code passage=91790-19%2FII%2F3&x=y}; nothing in {@code q=passage}. */
  private static final Pattern PASSAGE_ASKED = Pattern.compile("(?:^|&)passage=([^&]+)");

  /** Finds the passage in {@code [91790-19/II/3 sha256:0a1b...]}; nothing in {@code [sha256]}. */
  private static final Pattern PINNED =
      Pattern.compile("\\[([^\\[\\]\\s]{1,600}) sha256:[0-9a-f]{8,64}");

  /**
   * Finds the address at the end of a copied quote: {@code ... p. 4 https://example.org/notes/x}.
   */
  private static final Pattern LINKED =
      Pattern.compile("\\s(https?://[^\\s/]{1,255}[^\\s?#]{0,300}/notes/\\S{1,900})$");

  /**
   * Matches {@code Council document 90644/24, 4 March 2024, p. 4}, the same in the languages of the
   * pages, and {@code ST 90644/24, edition 2018-19, section II}; not {@code 90644/24, Bolivia}.
   */
  private static final Pattern CITATION =
      Pattern.compile(
          "(?:(?:Council document|Document du Conseil|Documento del Consejo)"
              + " ([^,]{4,80})|([^,]{4,80}),(?: [a-z]{2},)?"
              + " (?:edition|section|cover)\\b[^,]*)(?:,.*)?",
          Pattern.DOTALL);

  /** Reads one spelling; empty where the text is anything else. */
  public static Optional<NoteReference> parse(String text) {
    String t = Whitespace.squeeze(text);
    if (t.length() > LONGEST) {
      return Optional.empty();
    }
    return DocumentNumber.parse(t)
        .map(number -> of(number, DocumentNumber.languageOf(t), form(number, t)))
        .or(() -> ofId(t))
        .or(() -> ofAddress(t))
        .or(() -> ofCitation(t));
  }

  /** Ids of papers of other bodies are spellings of their numbers, too. */
  private static Form form(DocumentNumber number, String text) {
    boolean isKey = !number.isOfCouncil() && number.key().equals(text);
    return isKey ? Form.ID : Form.NUMBER;
  }

  private static NoteReference of(DocumentNumber number, Optional<String> language, Form form) {
    String note = number.key() + language.filter(l -> !l.equals("en")).map(l -> "." + l).orElse("");
    return new NoteReference(note, Optional.of(number), language, Optional.empty(), form);
  }

  private static Optional<NoteReference> ofId(String text) {
    Matcher passage = PASSAGE.matcher(text);
    return passage.matches() ? ofNote(passage.group(1)).map(note -> note.at(text)) : ofNote(text);
  }

  private static Optional<NoteReference> ofNote(String id) {
    Matcher numbered = NUMBERED.matcher(id.toLowerCase(Locale.ROOT));
    Optional<NoteReference> reference =
        numbered.matches()
            ? DocumentNumberParser.ofHighKey(numbered.group(1))
                .map(number -> of(number, Optional.ofNullable(numbered.group(2)), Form.ID))
            : Optional.empty();
    return reference.or(
        () ->
            UNNUMBERED.matcher(id).matches()
                ? Optional.of(
                    new NoteReference(
                        id, Optional.empty(), Optional.empty(), Optional.empty(), Form.ID))
                : Optional.empty());
  }

  private NoteReference at(String passageId) {
    return new NoteReference(note, number, language, Optional.of(passageId), form);
  }

  private NoteReference as(Form other) {
    return new NoteReference(note, number, language, passage, other);
  }

  private static Optional<NoteReference> ofAddress(String text) {
    Matcher address = ADDRESS.matcher(text);
    if (!address.matches()) {
      return Optional.empty();
    }
    Optional<String> place =
        Optional.ofNullable(address.group(3))
            .or(() -> passageAsked(Optional.ofNullable(address.group(2)).orElse("")))
            .map(NoteReference::decoded);
    Optional<NoteReference> note = inAddress(decoded(address.group(1)));
    return place
        .flatMap(NoteReference::ofId)
        .filter(passage -> note.isPresent() && passage.note().equals(note.get().note()))
        .or(() -> note)
        .map(reference -> reference.as(Form.ADDRESS));
  }

  /** Any spelling of a number leads to its note. */
  private static Optional<NoteReference> inAddress(String spelling) {
    return DocumentNumber.parse(spelling)
        .map(number -> of(number, DocumentNumber.languageOf(spelling), Form.ADDRESS))
        .or(() -> ofNote(spelling));
  }

  private static Optional<String> passageAsked(String query) {
    Matcher asked = PASSAGE_ASKED.matcher(query);
    return asked.find() ? Optional.of(asked.group(1)) : Optional.empty();
  }

  private static String decoded(String escaped) {
    try {
      return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return escaped;
    }
  }

  private static Optional<NoteReference> ofCitation(String text) {
    Matcher pinned = PINNED.matcher(text);
    if (pinned.find()) {
      return ofId(pinned.group(1)).map(reference -> reference.as(Form.CITATION));
    }
    Matcher linked = LINKED.matcher(text);
    if (linked.find()) {
      return ofAddress(linked.group(1)).map(reference -> reference.as(Form.CITATION));
    }
    Matcher cited = CITATION.matcher(text);
    if (!cited.matches()) {
      return Optional.empty();
    }
    String number = cited.group(1) == null ? cited.group(2) : cited.group(1);
    return DocumentNumber.parse(number)
        .map(n -> of(n, DocumentNumber.languageOf(number), Form.CITATION));
  }
}
