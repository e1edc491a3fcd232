package org.councilnotes.corpus;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.note.Adoption;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.CoverPage.Address;
import org.councilnotes.note.CoverPage.Identity;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.NoteStatus;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.ReportMetadata;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.text.Sha256Digest;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.yaml.YamlMapping;
import org.councilnotes.yaml.YamlScalar;

/** The fields that a sidecar can set, in the order in which they are applied. */
public enum SidecarField {
  NUMBER("number"),
  LANGUAGE("language"),
  DATE("date"),
  TYPE("type"),
  FROM("from"),
  TO("to"),
  SUBJECT("subject"),
  CODES("codes"),
  MARKING("marking"),
  /** SHA-256 of the content that the marking was decided on; sets nothing by itself. */
  MARKING_OF("markingOf"),
  STATUS("status"),
  ADOPTED_BY("adoptedBy"),
  SERIES("series"),
  PERIOD("period");

  /** Matches {@code fr} and {@code pt-br}; not {@code french}. */
  private static final Pattern LANGUAGE_TAG = Pattern.compile("[a-z]{2,3}(?:-[a-z0-9]{2,8})*");

  private static final String NONE = "none";

  private final String key;

  SidecarField(String key) {
    this.key = key;
  }

  /** The key in the file, which is the name in JSON. */
  public String key() {
    return key;
  }

  public static Optional<SidecarField> ofKey(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }

  /** Whether its value is a list of texts. */
  public boolean isList() {
    return this == CODES;
  }

  /**
   * What a note has in this field, as a sidecar would say it; empty where it has nothing. The items
   * of a list are lines.
   */
  public Optional<String> valueIn(Note note) {
    CoverPage cover = note.cover();
    return switch (this) {
      case NUMBER -> cover.identity().number().map(DocumentNumber::display);
      case LANGUAGE -> Optional.of(cover.identity().language());
      case DATE -> cover.identity().date().map(LocalDate::toString);
      case TYPE -> cover.address().type();
      case FROM -> cover.address().from();
      case TO -> cover.address().to();
      case SUBJECT -> Optional.of(cover.address().subject()).filter(text -> !text.isEmpty());
      case CODES -> Optional.of(String.join("\n", cover.codes())).filter(text -> !text.isEmpty());
      case MARKING -> Optional.of(cover.marking().name());
      case MARKING_OF -> Optional.empty();
      case STATUS -> Optional.of(note.adoption().status().key());
      case ADOPTED_BY -> note.adoption().by();
      case SERIES -> note.report().series();
      case PERIOD -> note.report().period().map(period -> period.from() + "/" + period.to());
    };
  }

  /**
   * The value that a sidecar gives, as {@link #valueIn} writes it.
   *
   * @throws org.councilnotes.yaml.InvalidYamlException where it is of another kind
   */
  String written(YamlMapping file) {
    if (isList()) {
      return String.join("\n", file.texts(key));
    }
    if (this == PERIOD && file.isMap(key)) {
      YamlMapping days = file.map(key).orElseThrow();
      return days.text("from").orElse("") + "/" + days.text("to").orElse("");
    }
    return Whitespace.squeeze(file.required(key));
  }

  /** A value as {@link #valueIn} writes it, as it stands behind the key in a sidecar. */
  public String line(String value) {
    return isList()
        ? value
            .lines()
            .map(Whitespace::squeeze)
            .filter(item -> !item.isEmpty())
            .map(YamlScalar::write)
            .collect(Collectors.joining(", ", "[", "]"))
        : YamlScalar.write(Whitespace.squeeze(value));
  }

  /** Whether it belongs to the decision on who may read the file. */
  public boolean isOfMarking() {
    return this == MARKING || this == MARKING_OF;
  }

  /** Whether the field is set after tagging. */
  boolean isOfReport() {
    return this == SERIES || this == PERIOD;
  }

  /**
   * The change of a note that the value of this field makes.
   *
   * @throws IllegalArgumentException with a message for people where the value is invalid; the
   *     message does not quote it, since it may be confidential
   */
  UnaryOperator<Note> change(YamlMapping file) {
    return switch (this) {
      case NUMBER -> identity(number(file.required(key)));
      case LANGUAGE -> identity(language(file.required(key)));
      case DATE -> identity(date(IsoPeriodParser.day(file.required(key))));
      case TYPE -> address(type(text(file)));
      case FROM -> address(from(text(file)));
      case TO -> address(to(text(file)));
      case SUBJECT -> address(subject(text(file)));
      case CODES -> codes(file.texts(key).stream().map(Whitespace::squeeze).toList());
      case MARKING -> marking(one(Marking.values(), Marking::name, file.required(key)));
      case MARKING_OF -> {
        String _ = hash(file);
        yield UnaryOperator.identity();
      }
      case STATUS -> status(one(NoteStatus.values(), NoteStatus::key, file.required(key)));
      case ADOPTED_BY -> adoptedBy(text(file));
      case SERIES -> series(text(file));
      case PERIOD -> period(period(file));
    };
  }

  private String text(YamlMapping file) {
    return Whitespace.squeeze(file.required(key));
  }

  private static UnaryOperator<Note> identity(UnaryOperator<Identity> change) {
    return cover(
        c ->
            new CoverPage(
                change.apply(c.identity()),
                c.address(),
                c.trail(),
                c.codes(),
                c.marking(),
                c.markingDoubt(),
                c.markingEvidence()));
  }

  private static UnaryOperator<Identity> number(String typed) {
    DocumentNumber number =
        DocumentNumber.parse(typed)
            .orElseThrow(() -> new Reason.IllegalValueException(ReasonCode.NO_NUMBER.of()));
    return i -> new Identity(Optional.of(number), i.language(), i.original(), i.date());
  }

  private static UnaryOperator<Identity> language(String typed) {
    String tag = typed.strip().toLowerCase(Locale.ROOT);
    if (!LANGUAGE_TAG.matcher(tag).matches()) {
      throw new Reason.IllegalValueException(ReasonCode.NO_LANGUAGE.of());
    }
    return i -> new Identity(i.number(), tag, i.original(), i.date());
  }

  private static UnaryOperator<Identity> date(LocalDate date) {
    return i -> new Identity(i.number(), i.language(), i.original(), Optional.of(date));
  }

  private static UnaryOperator<Note> address(UnaryOperator<Address> change) {
    return cover(
        c ->
            new CoverPage(
                c.identity(),
                change.apply(c.address()),
                c.trail(),
                c.codes(),
                c.marking(),
                c.markingDoubt(),
                c.markingEvidence()));
  }

  private static UnaryOperator<Address> type(String type) {
    return a -> new Address(Optional.of(type), a.from(), a.to(), a.subject());
  }

  private static UnaryOperator<Address> from(String from) {
    return a -> new Address(a.type(), Optional.of(from), a.to(), a.subject());
  }

  private static UnaryOperator<Address> to(String to) {
    return a -> new Address(a.type(), a.from(), Optional.of(to), a.subject());
  }

  private static UnaryOperator<Address> subject(String subject) {
    return a -> new Address(a.type(), a.from(), a.to(), subject);
  }

  private static UnaryOperator<Note> codes(List<String> codes) {
    return cover(
        c ->
            new CoverPage(
                c.identity(),
                c.address(),
                c.trail(),
                codes,
                c.marking(),
                c.markingDoubt(),
                c.markingEvidence()));
  }

  /** Sets the marking. That of a classified note stays: only a declassified version lifts it. */
  static UnaryOperator<Note> marking(Marking marking) {
    return cover(c -> c.marking() == Marking.CLASSIFIED ? c : c.withMarkingByHand(marking));
  }

  /**
   * The change by a marking that was decided on another content. It may restrict a file, and
   * releases none: who may read that is then unknown.
   */
  static UnaryOperator<Note> markingOfOther(UnaryOperator<Note> decision) {
    return note -> {
      boolean told = note.cover().markingDoubt().isEmpty();
      Note decided = decision.apply(note);
      if (note.marking() == Marking.CLASSIFIED || decided.marking() != Marking.PUBLIC) {
        return told ? decided : note;
      }
      return note.withCover(
          note.cover()
              .withMarking(
                  Marking.LIMITE,
                  Optional.of(ReasonCode.DECIDED_ON_OTHER.of()),
                  note.cover().markingEvidence()));
    };
  }

  /** The SHA-256 that is the value of this field, in lower case. */
  String hash(YamlMapping file) {
    String hash = file.required(key).strip().toLowerCase(Locale.ROOT);
    if (!Sha256Digest.isHex(hash)) {
      throw new Reason.IllegalValueException(ReasonCode.NO_HASH.of());
    }
    return hash;
  }

  private static UnaryOperator<Note> cover(UnaryOperator<CoverPage> change) {
    return note -> note.withCover(change.apply(note.cover()));
  }

  private static UnaryOperator<Note> status(NoteStatus status) {
    return note -> note.withAdoption(new Adoption(status, note.adoption().by()));
  }

  /** Who is said to have adopted a text of which nothing else is known has adopted it. */
  private static UnaryOperator<Note> adoptedBy(String by) {
    return note -> {
      NoteStatus read = note.adoption().status();
      NoteStatus status = read == NoteStatus.NOT_STATED ? NoteStatus.ADOPTED : read;
      return note.withAdoption(new Adoption(status, Optional.of(by)));
    };
  }

  private static UnaryOperator<Note> series(String id) {
    Optional<String> series = Optional.of(id).filter(s -> !s.equals(NONE));
    return note -> note.withReport(note.report().withSeries(series));
  }

  private static UnaryOperator<Note> period(ReportingPeriod period) {
    return note -> note.withReport(new ReportMetadata(note.report().series(), Optional.of(period)));
  }

  /** A mapping of from and to, an interval of ISO 8601, or a calendar year. */
  private ReportingPeriod period(YamlMapping file) {
    if (file.isMap(key)) {
      YamlMapping days = file.map(key).orElseThrow().checkKeys("from", "to");
      return new ReportingPeriod(
          IsoPeriodParser.day(days.required("from")), IsoPeriodParser.day(days.required("to")));
    }
    return IsoPeriodParser.of(text(file));
  }

  private static <E> E one(E[] values, Function<E, String> word, String typed) {
    return Arrays.stream(values)
        .filter(value -> word.apply(value).equalsIgnoreCase(typed.strip()))
        .findFirst()
        .orElseThrow(
            () -> new Reason.IllegalValueException(ReasonCode.NONE_OF.of(words(values, word))));
  }

  private static <E> String words(E[] values, Function<E, String> word) {
    return Arrays.stream(values).map(word).collect(Collectors.joining(", "));
  }
}
