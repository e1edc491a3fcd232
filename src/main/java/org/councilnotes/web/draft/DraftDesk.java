package org.councilnotes.web.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.draft.NearMeaning;
import org.councilnotes.draft.check.CheckDeadline;
import org.councilnotes.draft.check.CheckTimeout;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.draft.near.NearSentences;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.ingest.read.PipelineResult;
import org.councilnotes.note.Note;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.MeaningAccess;
import org.councilnotes.web.Refusal;

/**
 * Reads drafts that are sent, checks them against the world of who sends them, and keeps them for a
 * while. A draft is read as files of the corpus are, in a process of its own that has a limit of
 * time and memory; only a few at once.
 */
public final class DraftDesk {

  private final Corpus corpus;
  private final ArchiveAccess archiveAccess;
  private final MeaningAccess meaning;
  private final Vocabulary vocabulary;
  private final DraftLimits limits;
  private final ConcurrencyLimit arrivals;
  private final ConcurrencyLimit places;
  private final KeptDrafts kept;
  private final InstantSource clock;

  /**
   * A desk with nothing on it.
   *
   * @param vocabulary that has the known names
   * @param arrivals how many drafts arrive at the same time: one that comes slowly keeps its place
   * @param places how many are read and checked at the same time
   */
  DraftDesk(
      Corpus corpus,
      ArchiveAccess archiveAccess,
      MeaningAccess meaning,
      Vocabulary vocabulary,
      DraftLimits limits,
      ConcurrencyLimit arrivals,
      ConcurrencyLimit places,
      InstantSource clock) {
    this.corpus = corpus;
    this.archiveAccess = archiveAccess;
    this.meaning = meaning;
    this.vocabulary = vocabulary;
    this.limits = limits;
    this.arrivals = arrivals;
    this.places = places;
    this.kept = new KeptDrafts(limits, clock);
    this.clock = clock;
  }

  DraftLimits limits() {
    return limits;
  }

  /**
   * Reads and checks the draft of a request, of which nothing is kept.
   *
   * @throws Refusal where it is not taken, cannot be read or takes too long to check, or where too
   *     many are read now
   */
  public DraftCheck check(HttpServletRequest request) {
    ArchiveReader world = archiveAccess.forReader();
    DraftCheck check = check(received(request), world);
    ShownSources.record(check, world);
    return check;
  }

  /**
   * Reads and checks a text, of which nothing is kept.
   *
   * @param series one of this world
   * @param world that of the present user
   * @throws Refusal as for the draft of a request
   */
  public DraftCheck check(String text, Optional<String> series, ArchiveReader world) {
    try (SentDraft sent = SentDraft.pasted(text, series, limits)) {
      DraftCheck check = check(places.run(() -> checked(sent, world)), world);
      ShownSources.record(check, world);
      return check;
    }
  }

  /**
   * Reads and checks the draft of a request, and keeps it for the present user.
   *
   * @return its id
   * @throws Refusal as {@link #check}
   */
  String keep(HttpServletRequest request) {
    KeptDraft draft = received(request);
    kept.keep(draft);
    return draft.id();
  }

  /** A draft with what is found now; who reads it is recorded. */
  record Shown(KeptDraft draft, DraftCheck check) {}

  /**
   * A draft that is kept for the present user.
   *
   * @throws Refusal where there is none: 410, whether it was there once or not; where checking it
   *     anew takes too long
   */
  Shown find(String id) {
    KeptDraft draft =
        kept.find(id, archiveAccess.user().name()).orElseThrow(() -> Refusal.gone("draft.gone"));
    ArchiveReader world = archiveAccess.forReader();
    DraftCheck check =
        draft.isChecked(world) ? check(draft, world) : places.run(() -> check(draft, world));
    ShownSources.record(check, world);
    return new Shown(draft, check);
  }

  private DraftCheck check(KeptDraft draft, ArchiveReader world) {
    NearMeaning near = new NearSentences(meaning.forReader());
    try {
      return draft.check(world, near, vocabulary, CheckDeadline.in(limits.checking(), clock));
    } catch (CheckTimeout _) {
      throw Refusal.tooLarge("draft.slow", limits.checking().toSeconds());
    }
  }

  private KeptDraft received(HttpServletRequest request) {
    ArchiveReader world = archiveAccess.forReader();
    try (ConcurrencyLimit.Place _ = arrivals.enter();
        SentDraft sent = SentDraft.receive(request, limits, clock)) {
      requireSeries(sent.series(), world);
      return places.run(() -> checked(sent, world));
    }
  }

  private KeptDraft checked(SentDraft sent, ArchiveReader world) {
    DraftText text = DraftText.of(read(sent.path()));
    requireSome(text.sentences().size());
    String user = archiveAccess.user().name();
    KeptDraft draft =
        new KeptDraft(
            kept.newId(), user, sent.name(), text, sent.series(), sent.wordFile(), kept.now());
    DraftCheck _ = check(draft, world);
    return draft;
  }

  private static void requireSeries(Optional<String> series, ArchiveReader world) {
    if (series.filter(id -> world.series(id).isEmpty()).isPresent()) {
      throw Refusal.badValue("draft.series", SentDraft.SERIES, series.get(), series.get());
    }
  }

  private void requireSome(int sentences) {
    if (sentences == 0) {
      throw Refusal.badRequest("draft.empty");
    }
    if (sentences > limits.sentences()) {
      throw Refusal.tooLarge("draft.long", sentences, limits.sentences());
    }
  }

  private Note read(Path file) {
    PipelineResult result;
    try (NotePipeline pipeline = NotePipeline.forDraft(corpus, limits.reading())) {
      result = pipeline.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("a draft could not be read", e);
    }
    if (result.withheld().isPresent()) {
      throw Refusal.badRequest("draft.classified");
    }
    return result.note().orElseThrow(() -> unread(result));
  }

  private static Refusal unread(PipelineResult result) {
    Reason reason = result.outcome().findReason().orElseGet(() -> ReasonCode.NO_TEXT.of());
    return Refusal.badRequest("draft.unread", reason);
  }
}
