package org.councilnotes.note;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.text.KeyedConstant;
import org.councilnotes.note.text.LongDateFormat;

/**
 * The reasons that this program gives, each with its English sentence. A gap in braces names the
 * type of the argument that stands there; the codes of all {@link Reason}s are stored, so a
 * constant keeps its name.
 */
public enum ReasonCode implements KeyedConstant {

  /* What became of a file that was read. */
  NO_TEXT("no text"),
  NO_BYTES("no bytes"),
  NOT_TEXT("not readable as text"),
  ENCRYPTED("encrypted"),
  CLASSIFIED("classified"),
  UNSUPPORTED("unsupported: {text}"),
  TIME_OUT("time-out after {number} s of processor time"),
  OUT_OF_TIME("unfinished after {number} s"),
  OUT_OF_MEMORY_AT("out of memory at {number} MB"),
  CRASHED("the parser crashed"),
  NOT_READ("not read: {text}"),
  NOT_READABLE("not readable"),
  INTERRUPTED("interrupted"),
  UNREACHABLE("the forked parser could not be reached: {text}"),
  NOT_STRUCTURED("not structured: {text}"),
  CHANGED_MEANWHILE("changed while it was read"),
  LIMIT("limit reached: {reason}"),
  PARSE_ERROR("parse error: {reason}"),
  DAMAGED_NO_TEXT("damaged, no text: {list}"),

  /* Limits. */
  TOO_NESTED("nested deeper than {count} levels"),
  MANY_ELEMENTS("more than {count} elements"),
  MANY_TAGS("more than {count} tags"),
  LARGE_PART("a part of more than {count} MB"),
  RATIO("its content is more than {count} times its size"),
  MANY_PAGES("more than {count} pages"),
  MANY_LINES("more than {count} lines"),
  LARGE_DRAWING("a page drawn by more than {count} MB"),
  MANY_DRAWINGS("more than {count} drawings within drawings"),
  LARGE_PICTURE("picture of more than {count} pixels"),
  LONG_TITLE("a title of more than {count} characters"),
  MANY_ENTITIES("more than {count} entities"),
  MANY_CHARACTERS("more than {count} characters"),
  MUCH_MEMORY("a single piece of it asks for too much memory"),
  MANY_FILES("more than {number} files"),
  LARGE_UNPACKED("unpacks to more than {number} MB"),
  LARGE_FILE("larger than {number} MB"),

  /* Damage. */
  OUT_OF_MEMORY("out of memory"),
  DEEP_PARTS("its parts are nested too deep"),
  NO_ZIP_END("damaged: no end of the ZIP found"),
  BROKEN_ZIP_LIST("damaged: the list of files in the ZIP is broken"),
  BROKEN_PACKING("damaged: its packed data are broken"),
  CUT_OFF("cut off before its end"),
  NO_PDF_ROOT("damaged: no root of the PDF found"),
  NO_PDF_PAGE("damaged: no page of the PDF found"),
  NO_XML("damaged: no well-formed XML"),
  NO_WORD_FILE("damaged: no whole Word file"),
  MACROS("a Word file with macros"),
  SIGNED("a signed Word file, whose signature would be broken"),
  NO_PDF("damaged: no whole PDF"),
  GAVE_UP("the parser gave up"),
  PAGE_CUT_OFF("cut off: the page does not end"),
  FILE_CUT_OFF("cut off: the file does not end"),
  LOST_PAGES("its pages are not where it says"),
  BROKEN_REFERENCES("damaged: its list of parts is broken"),
  LOST_OBJECTS("damaged: parts that it lists are not there"),
  BROKEN_STREAMS("damaged: a packed part is not whole"),
  HOLE("damaged: a part of the file is zero bytes"),
  WRONG_SUM("wrong checksum"),
  DOCTYPE("XML that declares a type of document"),

  /* Archives, and files that are no notes. */
  BROKEN_ARCHIVE("broken archive: {text}"),
  EMPTY_ARCHIVE("archive without files"),
  ARCHIVE_OF_ONE("archive of 1 file"),
  ARCHIVE_OF("archive of {number} files"),
  SAME_NAME("another file of the archive has the same name"),
  INNER_ARCHIVE("archive within an archive"),
  DAMAGED_INSIDE("damaged in its archive: {reason}"),
  HIDDEN_FOLDER("hidden folder"),
  HIDDEN_FILE("hidden file"),
  LINK("symbolic link"),
  DEVICE("device or pipe"),
  LEFT_BY_EDITOR("left by an editor"),
  UNFINISHED("not yet complete, by its name"),
  NO_NOTE("not a note"),
  OTHER_RENDITION("other rendition of {text}"),
  RESTRICTED("restricted"),
  RESTRICTED_TOO("restricted as another rendition is"),
  WITHDRAWN("withdrawn"),
  MARKING_UNKNOWN("marking unknown: {reason}"),
  COVER_UNREAD("no cover was read, but a footer names {text}"),
  COVER_UNNUMBERED("its cover has no number"),
  SERIES_UNKNOWN("nothing says whether series {word} is public"),
  MARK_DOUBTFUL("words in it look like a mark and are none that is known"),
  MARK_IN_SUBJECT("its subject names a mark that stands nowhere else"),
  DECIDED_ON_OTHER("a person decided on another content of this file"),

  /* Why a file that somebody sends is not taken. */
  UPLOAD_NO_NAME("it has no name"),
  UPLOAD_OUTSIDE("its path leads out of the folder"),
  UPLOAD_DEEP("in more than {number} folders"),
  UPLOAD_LONG_NAME("a name of more than {number} bytes"),
  UPLOAD_KIND("a kind of file that is not taken: {text}"),
  UPLOAD_SIDECAR("only who may decide on markings can send a .meta.yaml file"),
  UPLOAD_SIDECAR_THERE(
      "there is another .meta.yaml file of this name; it can be changed on the pages of fields and"
          + " of markings"),
  UPLOAD_SIDECAR_ALONE(
      "a .meta.yaml file is taken together with its file, or right after who sends it sent that"
          + " file"),
  UPLOAD_SIDECAR_ELSEWHERE(
      "the archive had the content of its file before; its fields can be set on the pages of fields"
          + " and of markings"),
  UPLOAD_SIDECAR_OTHER("its markingOf names another content than that of its file"),
  UPLOAD_PAIR("its .meta.yaml file was not taken: {reason}"),
  UPLOAD_NO_PAIR("its file was not taken"),
  UPLOAD_NO_PLACE("something that is no file has this name"),
  UPLOAD_NO_FOLDER("something that is no folder has the name of its folder: {text}"),
  UPLOAD_RESERVED("this folder cannot be chosen: {text}"),
  UPLOAD_NO_ROOM("the disk of the archive has too little room"),
  UPLOAD_UNWRITABLE("the corpus cannot be written to"),
  UPLOAD_SLOW("not whole after {number} min"),
  UPLOAD_CUT("it did not arrive whole"),

  /* Doubts about what was read. */
  NAMED_PDF("named .{word}, but it is PDF"),
  NAMED_HTML("named .{word}, but it is HTML"),
  NAMED_TEXT("named .{word}, but it is plain text"),
  NAMED_WORD("named .{word}, but it is a word processor's"),
  DECLARED("declared {text}, read as {text}"),
  UNDECLARED("no charset declared, read as {text}"),
  LETTERS_LOST("characters lost: {number}"),
  OTHER_LANGUAGE("printed language {language}, but the text reads like {language}"),
  FOOTNOTE_ON_PAGE("a footnote on page {number} is called nowhere"),
  FOOTNOTE("a footnote is called nowhere"),
  LONG_FOOTNOTE_ON_PAGE("a footnote on page {number} is {number} characters long"),
  LONG_FOOTNOTE("a footnote is {number} characters long"),
  ROWS_IN_FOOTNOTE_ON_PAGE("a footnote on page {number} has rows of a table in it"),
  ROWS_IN_FOOTNOTE("a footnote has rows of a table in it"),
  BLANK_PAGES("pages without text: {number}"),
  OUT_OF_BALANCE("kept and dropped text do not make up all text"),
  READ_BY_OCR("pages read by OCR: {pages}"),
  PAGE_NEEDS_OCR("needs OCR: page {pages}"),
  PAGE_UNREAD("needs OCR: page {pages} ({reason})"),
  PAGES_NEED_OCR("needs OCR: pages {pages}"),
  PAGES_UNREAD("needs OCR: pages {pages} ({reason})"),
  NO_WORDS("no words found"),

  /* What an edition before a draft says otherwise. */
  FIGURE_FELL("“{text}” is lower than “{text}” in {text}; both are counted from a beginning on"),
  EVENT_FIGURE_FELL("“{text}” is lower than “{text}”, which {text} has of the same"),
  PARTICIPANT_LEFT("{text} took part in {text} in {text}; the draft does not name it"),
  NAMED_NO_MORE("{text}: named in {text}, nowhere in the draft"),

  /* What people keep beside notes, and what is wrong with it. */
  SIDECAR("sidecar"),
  SIDECAR_PROBLEMS("sidecar, {lines}"),
  SIDECAR_ENDING("sidecar that has no effect: its ending is not .meta.yaml in lower case"),
  ORPHAN("sidecar without its file {text}"),
  NOTHING_HOLDS_LIMITE("{reason}; nothing of it holds, and the note is taken for LIMITE"),
  NOTHING_HOLDS("{reason}; nothing of the file holds"),
  FILE_UNREADABLE("{word} cannot be read; nothing of it holds"),
  FILE_UNWRITABLE("{text} cannot be written"),
  IDLE_REMOVE(
      "correction, remove {text} in {word}: it corrects nothing any more, the text or the tag has"
          + " changed"),
  IDLE_ADD(
      "correction, add {text} in {word}: it corrects nothing any more, the text or the tag has"
          + " changed"),
  IDLE_CHANGE(
      "correction, change {text} in {word}: it corrects nothing any more, the text or the tag has"
          + " changed"),
  CORRECTION("correction, {reason}"),
  LINE("line {number}: {reason}"),
  FILE_LINE("{text}, line {number}: {reason}"),
  EMPTY_FILE("the file is empty"),
  NO_UTF8("it is no UTF-8"),
  NO_MAPPING("a mapping (key: value) is expected"),
  NO_LIST("{word} is to be a list"),
  NO_WORD("a word is expected"),
  TWICE("{text} stands twice"),
  UNKNOWN_KEY("unknown key {text}"),
  NO_APPENDING_TO("{word} is not a list of one item a line, so nothing can be added to it"),
  NO_APPENDING("nothing can be added to it"),
  NO_LINES_OF_KEYS("it is not one key a line, or has anchors, so that only a person can change it"),
  LINK_BESIDE("it is a link, which is not followed"),
  LONGER_THAN("longer than {number} characters"),
  NO_NUMBER("that is no document number"),
  NO_HASH("that is no SHA-256 in 64 hexadecimal digits"),
  NO_LANGUAGE("that is no language such as en or fr"),
  NO_DATE("that is no date such as 2019-06-26"),
  NO_PERIOD("that is no period such as 2018-06-01/2019-05-31 or 2018"),
  WRONG_PERIOD("no period: {word} to {word}"),
  NONE_OF("that is none of {text}"),
  NO_ACTION("one of remove, add, or change with to is expected"),
  NO_COUNT("{word} is to be a number from 1"),
  NO_CHANGE("nothing is corrected"),
  OTHER_KIND("a tag stays of its kind"),
  NO_DETAIL("{word} has neither role nor phase, such as {text}"),
  HAS_NO("{word} has no {word}"),
  NO_ROLE("its role is missing"),
  UNKNOWN_ROLE("there is no role {text}"),
  UNKNOWN_TAG("there is no {word} {text}"),
  WORDS_MISSING("the words that stand for the {word} are missing"),
  MISSING("{word} is missing"),
  OF_KEY("{word}: {reason}"),
  STALE_YEAR(
      "the report covers {day} to {day}; the edition before says the same of its own period, of"
          + " {word}"),
  STALE_PERIOD(
      "the report covers {day} to {day}; the edition before names its own period in these words"),
  STALE_SENTENCE(
      "the edition before has the same sentence, which it had updated; in the one before it stands"
          + " {text}"),
  ADOPTED_ALREADY("by the cover, the report was adopted at this meeting: {text}"),
  CARRIED_EVENT(
      "the report covers {day} to {day}; this was before, and the edition before has the same"
          + " sentence"),
  FIGURES_KEPT(
      "the figures are said to be of {text}; the edition before has the same sentence, with figures"
          + " of {text}"),
  OTHER_DAY("elsewhere the day of this meeting is {text}"),
  OVER_ALREADY("the draft is of {day}; {text} was over by then"),
  TERM_OVER("by these words it was over on {day}; the report covers the time to {day}"),
  LABEL_LEFT_OUT("{word} is missing in the list"),
  WRONG_ORDINAL("the ordinal of {number} is {word}"),
  OTHER_COUNT("{number} are counted, {number} are listed"),
  OTHER_COUNT_OF_COUNTRIES("{number} are counted, {number} different countries are named"),
  OTHER_SHARE("{word} per cent are said; the figures make {word}"),
  FIGURE_OF_YEAR_BEFORE("the edition before has for {text}: {text}"),
  LAST_REPORT_IS("the edition before says the same of its own time; the last report is {text}"),
  KEPT_OF_EDITION("{text} says the same of its own time"),
  PRESIDENCY_IS("the presidency of the Council from {day} to {day} is that of {text}"),
  LISTED_NO_MORE("{text} stands in this list in {text}; the draft does not say why it is gone"),
  OTHER_WORD("the edition before has at this place: {text}"),
  OTHER_SUM("{text} are said; the parts make {text}"),
  NAME_VARIES("the draft writes this name in another way as well: {text}"),
  OTHER_NAME("elsewhere this name is: {text}"),
  NEAR_NAME("the archive does not have this word; it has a name that is nearly the same: {text}"),
  ALTERED_QUOTE("not word for word: the quote has “{text}” where the text has “{text}”"),
  QUOTE_WITH_MORE("not word for word: the quote has “{text}” besides"),
  QUOTE_WITH_LESS("not word for word: the quote leaves out “{text}”"),
  UNHELD_UNCHANGED("the register calls unchanged what is not held"),
  OTHER_FILE_THERE("another {text} is there, which was not fetched; move it away first"),
  REGISTER_BUSY("the register is busy (status {number})"),
  SENT_ON("sent on to {text}, which is not followed"),
  ASK_LATER("the register wants to be asked again in {number} s"),
  NO_WHOLE_ANSWER("no whole answer within {number} s"),
  HOST_UNREACHABLE("{text}: cannot be reached"),
  NO_CONNECTION("{text}: no connection within {number} s"),
  NO_ANSWER("{text}: no answer, {text}"),
  BROKEN_ANSWER("the answer broke off before its end"),
  NOT_GIVEN_OUT("the register does not give it out ({number})"),
  REGISTER_STATUS("the register answered with status {number}"),
  ANSWER_TYPE("the register answered with {text} in place of a PDF"),
  ANSWER_NO_PDF("what the register sent is no PDF"),
  ANSWER_CUT("what the register sent is a PDF without its end"),
  NOTES_LOCKED("the folder of notes cannot be written to, or another run is fetching into it"),
  NOT_PUBLIC("not in the public register, or not public");

  private static final Map<String, ReasonCode> BY_KEY =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(ReasonCode::key, code -> code));

  private static final Map<ReasonCode, List<Gap>> GAPS =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(code -> code, code -> Gap.in(code.sentence)));

  private final String sentence;

  ReasonCode(String sentence) {
    this.sentence = sentence;
  }

  /**
   * The code of a stored word.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static ReasonCode ofKey(String key) {
    ReasonCode code = BY_KEY.get(key);
    if (code == null) {
      throw new IllegalArgumentException("no reason: " + key);
    }
    return code;
  }

  /**
   * A reason of this code.
   *
   * @param arguments as many as the sentence has gaps, in their order: numbers, days, reasons,
   *     lists of reasons; anything else stands as its text
   * @throws IllegalArgumentException where they do not fit the gaps
   */
  public Reason of(Object... arguments) {
    requireCount(arguments.length);
    List<ReasonArgument> typed = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      typed.add(gaps().get(i).typed(arguments[i]));
    }
    return new Reason.Coded(this, typed);
  }

  void requireFitting(List<ReasonArgument> arguments) {
    requireCount(arguments.size());
    for (int i = 0; i < gaps().size(); i++) {
      if (!gaps().get(i).type.isInstance(arguments.get(i))) {
        throw new IllegalArgumentException("not for this gap: " + arguments.get(i) + ", " + this);
      }
    }
  }

  private List<Gap> gaps() {
    return Objects.requireNonNull(GAPS.get(this));
  }

  private void requireCount(int arguments) {
    if (arguments != gaps().size()) {
      throw new IllegalArgumentException("gaps to be filled: " + gaps().size() + ", " + sentence);
    }
  }

  String format(List<ReasonArgument> arguments) {
    StringBuilder filled = new StringBuilder();
    Matcher gap = Gap.PATTERN.matcher(sentence);
    for (int i = 0; i < arguments.size(); i++) {
      gap.find();
      gap.appendReplacement(
          filled, Matcher.quoteReplacement(gaps().get(i).format(arguments.get(i))));
    }
    return gap.appendTail(filled).toString();
  }

  /** The sentence, with the types of its gaps in braces. */
  @Override
  public String toString() {
    return sentence;
  }

  /** The type of an argument, and how it is written in English. */
  private enum Gap {
    NUMBER(ReasonArgument.Figure.class),
    /** A number with commas between thousands. */
    COUNT(ReasonArgument.Figure.class),
    /** A day of the calendar, in long form. */
    DAY(ReasonArgument.Day.class),
    PAGES(ReasonArgument.Text.class),
    LANGUAGE(ReasonArgument.Language.class),
    WORD(ReasonArgument.Text.class),
    TEXT(ReasonArgument.Text.class),
    REASON(Reason.class),
    /** Reasons with commas between them. */
    LIST(Reason.class),
    /** Reasons with semicolons between them. */
    LINES(Reason.class);

    /** Matches <code>{number}</code>. */
    static final Pattern PATTERN = Pattern.compile("\\{([a-z]+)}");

    private final Class<? extends ReasonArgument> type;

    Gap(Class<? extends ReasonArgument> type) {
      this.type = type;
    }

    static List<Gap> in(String sentence) {
      return PATTERN
          .matcher(sentence)
          .results()
          .map(gap -> valueOf(gap.group(1).toUpperCase(Locale.ROOT)))
          .toList();
    }

    ReasonArgument typed(Object argument) {
      return switch (this) {
        case NUMBER, COUNT -> new ReasonArgument.Figure(number(argument));
        case DAY -> new ReasonArgument.Day(day(argument));
        case LANGUAGE -> new ReasonArgument.Language(String.valueOf(argument));
        case PAGES, WORD, TEXT -> new ReasonArgument.Text(String.valueOf(argument));
        case REASON, LIST, LINES -> reason(argument);
      };
    }

    private long number(Object argument) {
      if (argument instanceof Number number) {
        return number.longValue();
      }
      throw new IllegalArgumentException("no number: " + argument);
    }

    private LocalDate day(Object argument) {
      try {
        return LocalDate.parse(String.valueOf(argument));
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException("no day: " + argument, e);
      }
    }

    private Reason reason(Object argument) {
      if (argument instanceof Reason reason) {
        return reason;
      }
      if (argument instanceof List<?> all) {
        return Reason.of(all.stream().map(Reason.class::cast).toList());
      }
      throw new IllegalArgumentException("no reason: " + argument);
    }

    String format(ReasonArgument argument) {
      return switch (argument) {
        case ReasonArgument.Figure figure ->
            String.format(Locale.ROOT, this == COUNT ? "%,d" : "%d", figure.value());
        case ReasonArgument.Day day -> new LongDateFormat().of(day.date(), Locale.UK);
        case ReasonArgument.Language language -> language.tag();
        case ReasonArgument.Text text -> text.text();
        case Reason reason -> reason.english(this == LINES ? "; " : Reason.SEPARATOR);
      };
    }
  }
}
