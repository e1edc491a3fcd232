package org.councilnotes.redline.review;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.draft.check.CheckedSentence;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.draft.check.SentenceSource;
import org.councilnotes.draft.check.SentenceVerdict;
import org.councilnotes.export.citation.Citation;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.extract.annotation.AnnotationRequest.StartRemark;
import org.councilnotes.note.Adoption;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.NoteStatus;
import org.councilnotes.note.Section;
import org.councilnotes.store.NoteSummary;

/** What the comments in a reviewed draft say, a paragraph an item. */
final class ReviewComments {

  private static final String COMMA = ", ";

  private final ReviewSettings settings;
  private final ReviewMessages words;

  ReviewComments(ReviewSettings settings) {
    this.settings = settings;
    this.words = ReviewMessages.in(settings.locale());
  }

  /** Whether the last agreed wording is set as tracked changes at a sentence. */
  enum Suggestion {
    NONE,
    SET,
    /** There is one, and it cannot be set safely. */
    IMPOSSIBLE
  }

  /** The comment on a sentence; empty for new ones, which get none. */
  List<String> on(CheckedSentence sentence, Suggestion suggestion) {
    if (sentence.verdict() == SentenceVerdict.NEW || sentence.source().isEmpty()) {
      return List.of();
    }
    SentenceSource source = sentence.source().get();
    List<String> said = new ArrayList<>();
    said.add(words.message("verdict." + sentence.verdict().key()));
    said.addAll(source(source.last()));
    if (sentence.verdict() != SentenceVerdict.ADOPTED) {
      said.add(words.message("words", source.text()));
    }
    differences(sentence).ifPresent(said::add);
    said.addAll(agreed(sentence, source));
    switch (suggestion) {
      case SET -> said.add(words.message("suggestion.set"));
      case IMPOSSIBLE -> said.add(words.message("suggestion.impossible"));
      case NONE -> {}
    }
    return said;
  }

  /** Where words stand: in a line for people, in one to cite by, and what protects them. */
  private List<String> source(WordingUse use) {
    List<String> said = new ArrayList<>();
    said.add(words.message("source", place(use)));
    said.add(words.message("citation", citation(use)));
    if (isRestricted(use)) {
      said.add(words.message("restricted", NoteCaption.LIMITE, use.note().title()));
    }
    return said;
  }

  private String citation(WordingUse use) {
    return Citation.of(use.note(), use.passage(), use.section(), Optional.empty())
        .council(settings.locale())
        .remarkedLine();
  }

  static boolean isRestricted(WordingUse use) {
    return use.note().marking() != Marking.PUBLIC;
  }

  private String place(WordingUse use) {
    NoteSummary note = use.note();
    List<String> parts = new ArrayList<>();
    parts.add(note.title());
    note.report().edition().ifPresent(e -> parts.add(words.shared("citation.edition", e)));
    parts.add(section(use));
    use.passage()
        .place()
        .page()
        .ifPresent(page -> parts.add(words.shared("citation.page", Integer.toString(page))));
    note.date().ifPresent(day -> parts.add(words.date(day)));
    parts.add(status(note.adoption()));
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(COMMA));
  }

  private String section(WordingUse use) {
    String id = use.passage().section();
    if (id.equals(Section.COVER)) {
      return words.shared("citation.cover");
    }
    return use.section().isEmpty()
        ? words.shared("citation.section", id)
        : words.message("section", use.section());
  }

  private String status(Adoption adoption) {
    String status = words.message("status." + adoption.status().key());
    String by = adoption.by().map(body -> by(adoption, status, body)).orElse(status);
    return adoption.on().map(day -> words.message("on", by, words.date(day))).orElse(by);
  }

  private String by(Adoption adoption, String status, String body) {
    return adoption.status() == NoteStatus.NOTED
        ? words.message("noted.by", body)
        : words.message("by", status, body);
  }

  private Optional<String> differences(CheckedSentence sentence) {
    return sentence.differences().isEmpty()
        ? Optional.empty()
        : Optional.of(
            words.message(
                "differences",
                sentence.differences().stream()
                    .sorted(Comparator.naturalOrder())
                    .map(kind -> words.message("difference." + kind.key()))
                    .collect(Collectors.joining(COMMA))));
  }

  /** How often and how recently adopted texts have the wording, and which it is. */
  private List<String> agreed(CheckedSentence sentence, SentenceSource source) {
    Optional<SentenceSource> agreed = sentence.agreed();
    if (agreed.isEmpty()) {
      return List.of(words.message("agreed.none"));
    }
    List<String> said = new ArrayList<>();
    SentenceSource wording = agreed.get();
    WordingUse last = wording.last();
    String when = last.note().date().map(words::date).orElseGet(() -> words.message("undated"));
    said.add(words.message("agreed", wording.uses().size(), last.note().title(), when));
    if (!wording.text().equals(source.text())) {
      said.add(words.message("agreed.words", wording.text()));
    }
    if (!last.equals(source.last())) {
      said.addAll(source(last));
    }
    return said;
  }

  /** The comment on a sentence that is not found in the text of the file. */
  List<String> onUnplaced(CheckedSentence sentence) {
    List<String> said = new ArrayList<>();
    said.add(unplaced(sentence.sentence().text()));
    said.addAll(on(sentence, Suggestion.NONE));
    return said;
  }

  List<String> on(Alarm alarm, boolean isPlaced) {
    List<String> said = new ArrayList<>();
    said.add(
        words.message(
            "alarm",
            words.message("alarm." + alarm.kind().key()),
            settings.reasons().apply(alarm.why())));
    if (!isPlaced && !alarm.words().isBlank()) {
      said.add(unplaced(alarm.words()));
    }
    alarm
        .source()
        .ifPresent(
            use -> {
              said.add(words.message("evidence", use.range().of(use.passage().text())));
              said.addAll(source(use));
            });
    return said;
  }

  /** What is said of words that are not found in the text of the file. */
  String unplaced(String text) {
    return words.message("unplaced", text);
  }

  /** The comment at the start. */
  StartRemark start(DraftCheck check) {
    List<String> before = new ArrayList<>();
    before.add(words.message("title", title(check.draft().note())));
    before.add(words.message("hash", check.draft().hash()));
    before.add(compared(check));
    before.add(
        words.message(
            "snapshot",
            settings.snapshot(),
            words.date(LocalDate.ofInstant(settings.at(), ZoneOffset.UTC))));
    before.add(counts(check));
    before.add(words.message("alarms", check.alarms().size()));
    if (check.leftOut() > 0) {
      before.add(words.message("alarms.left", check.leftOut()));
    }
    List<String> after = new ArrayList<>();
    if (tellsOfRestricted(check)) {
      after.add(words.message("restricted.file", NoteCaption.LIMITE));
    }
    after.add(words.message("advice"));
    return new StartRemark(
        before, words.pattern("unplaced.count"), words.locale().toLanguageTag(), after);
  }

  /** Whether the past of the draft is not public; the draft itself is its author's. */
  private static boolean tellsOfRestricted(DraftCheck check) {
    Stream<WordingUse> past =
        check.sentences().stream()
            .flatMap(one -> Stream.concat(one.source().stream(), one.agreed().stream()))
            .flatMap(source -> source.uses().stream());
    Stream<WordingUse> evidence = check.alarms().stream().flatMap(Alarm::evidence);
    return Stream.concat(past, evidence).anyMatch(ReviewComments::isRestricted)
        || check.reference().previous().stream().anyMatch(n -> n.marking() != Marking.PUBLIC);
  }

  private static String title(Note draft) {
    return draft.subject().isEmpty() ? draft.id() : draft.subject();
  }

  private String compared(DraftCheck check) {
    var reference = check.reference();
    String series =
        reference
            .series()
            .map(id -> words.message("series", id))
            .orElse(words.message("series.none"));
    String previous = reference.previous().map(NoteCaption::withEdition).orElse("");
    return words.message("compared", series, reference.editionCount())
        + (previous.isEmpty() ? "" : " " + words.message("previous", previous));
  }

  private String counts(DraftCheck check) {
    String counts =
        Stream.of(SentenceVerdict.values())
            .map(verdict -> words.message("count." + verdict.key(), check.count(verdict)))
            .collect(Collectors.joining(COMMA));
    return words.message("counts", check.sentences().size(), counts);
  }
}
