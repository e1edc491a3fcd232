package org.councilnotes.ingest.read;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.corpus.Sidecar;
import org.councilnotes.corpus.WithdrawnNotes;
import org.councilnotes.curation.CorrectionFiles;
import org.councilnotes.curation.NoteCorrections;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.extract.Extraction;
import org.councilnotes.extract.ParserRemark;
import org.councilnotes.extract.fork.Extractor;
import org.councilnotes.extract.ocr.Tesseract;
import org.councilnotes.ingest.progress.Stage;
import org.councilnotes.ingest.progress.StageTimes;
import org.councilnotes.note.ExtractionSheet;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.ReportMetadata;
import org.councilnotes.series.SeriesFinder;
import org.councilnotes.structure.FileIdentity;
import org.councilnotes.structure.NoteReader;
import org.councilnotes.tag.NoteTagger;
import org.councilnotes.tag.name.TagTables;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * The pipeline of one note: extract, structure, tag, find the series. Thread-safe. Closing it ends
 * the forked parsers.
 */
public final class NotePipeline implements AutoCloseable {

  /** Goes up whenever the program reads the same file otherwise than before. */
  private static final String READING = "7";

  /**
   * Goes up whenever the program tags the same note otherwise than before. The words that it tags
   * with need no number of their own, see {@link Corpus#settings()} and {@link TagTables#digest()}.
   */
  private static final String TAGGING = "5";

  private static final Set<ReasonCode> COVERLESS = Set.of(ReasonCode.COVER_UNREAD);

  private final Extractor extractor;
  private final StageTimes times = new StageTimes();
  private final NoteReader reader = new NoteReader();
  private final Vocabulary vocabulary;
  private final NoteTagger tagger;
  private final SeriesFinder series;
  private final String tagging;
  private final CorrectionFiles corrections;
  private final WithdrawnNotes withdrawn;

  /** Notes whose tags people have corrected; a correction that comes later is for the next run. */
  private final Set<String> corrected;

  /** Each file is read once, so that a note has the corrections that its version says. */
  private final Map<String, NoteCorrections> read = new ConcurrentHashMap<>();

  /** A pipeline for the notes of a corpus, with its vocabularies and catalogue. */
  public NotePipeline(Corpus corpus, ExtractLimits limits) {
    this(corpus, limits, Tesseract.ofThisMachine());
  }

  /** The same with another tesseract than this machine's, or none. */
  public NotePipeline(Corpus corpus, ExtractLimits limits, Tesseract tesseract) {
    tagging =
        TAGGING
            + "-"
            + TagTables.digest()
            + "-"
            + corpus.settings(); // first: what changes meanwhile is another version
    vocabulary = Vocabulary.load(corpus.existingVocabularyFolder());
    tagger = new NoteTagger(vocabulary);
    corrections = new CorrectionFiles(corpus, vocabulary);
    corrected = corrections.notes();
    withdrawn = WithdrawnNotes.in(corpus);
    series = new SeriesFinder(SeriesCatalogue.in(corpus.root()));
    extractor = new Extractor(limits, tesseract);
  }

  /** A pipeline that reads files in parallel. */
  public static NotePipeline forAll(Corpus corpus) {
    return new NotePipeline(corpus, ExtractLimits.DEFAULT);
  }

  /** A pipeline that reads one file at a time. */
  public static NotePipeline forOne(Corpus corpus) {
    return new NotePipeline(corpus, ExtractLimits.DEFAULT.withWorkers(1));
  }

  /**
   * A pipeline for drafts that people wait for: it reads one file, and no pictures.
   *
   * @param time as {@link ExtractLimits#time}
   */
  public static NotePipeline forDraft(Corpus corpus, Duration time) {
    return new NotePipeline(
        corpus, ExtractLimits.DEFAULT.withWorkers(1).withTime(time), Tesseract.NONE);
  }

  /** The thesaurus of the vocabulary that this pipeline tags with. */
  public Thesaurus thesaurus() {
    return vocabulary.thesaurus();
  }

  /** The notes that stay out of the archive, as they were listed when this pipeline was made. */
  public WithdrawnNotes withdrawn() {
    return withdrawn;
  }

  /** The reading version. A file that was read in another version is to be read again. */
  public String version() {
    return READING;
  }

  /** The tagging version for notes without corrections. */
  public String tagging() {
    return tagging;
  }

  /**
   * The tagging version of one note. A note that was tagged in another version is to be tagged
   * again.
   */
  public String tagging(String note) {
    return corrections(note).version(tagging);
  }

  /** A digest of what must be equal for two pipelines to read and tag alike. Starts a process. */
  String means() {
    return String.join(" ", version(), tagging(), extractor.pictureLanguages());
  }

  private NoteCorrections corrections(String note) {
    return corrected.contains(note)
        ? read.computeIfAbsent(note, corrections::of)
        : NoteCorrections.NONE;
  }

  /**
   * Reads one file by itself, whatever its marking.
   *
   * @throws IOException where its bytes cannot be read
   */
  public PipelineResult read(Path file) throws IOException {
    CorpusFile named = new CorpusFile(file.toString(), file, Optional.empty());
    Optional<FileOutcome> refused = named.checkSize();
    return refused.isPresent()
        ? PipelineResult.ended(refused.get())
        : read(named, new FileIdentity(named.stem(), Corpus.hash(file)));
  }

  /**
   * Reads one file with its sidecar, whatever its marking; the caller decides whether it may be
   * shown.
   */
  public PipelineResult read(CorpusFile file, FileIdentity identity) {
    return switch (times.measure(Stage.READING, () -> extractor.extract(file.file()))) {
      case Extraction.Ended ended -> PipelineResult.ended(ended.outcome());
      case Extraction.Read read ->
          judged(read, complete(structured(read, identity), file.sidecarFor(identity.sha256())));
    };
  }

  private Note structured(Extraction.Read read, FileIdentity identity) {
    return times.measure(Stage.STRUCTURE, () -> reader.read(read, identity));
  }

  /** What reading and tagging cost; a run adds its other stages. */
  public StageTimes times() {
    return times;
  }

  private Note complete(Note read, Sidecar sidecar) {
    return sidecar.applyToReport(tagged(sidecar.applyToCover(read)));
  }

  private Note tagged(Note untagged) {
    return times.measure(Stage.TAGGING, () -> taggedWithSeries(untagged));
  }

  private Note taggedWithSeries(Note untagged) {
    Note note = tagger.tag(untagged, corrections(untagged.id()));
    return note.withReport(note.report().withSeries(series.seriesOf(note)));
  }

  /**
   * An archived note as this pipeline would tag it, without its file. Fields of a sidecar are in
   * the note already, since a file whose sidecar has changed is read again.
   */
  public Note retag(Note archived) {
    return Sidecar.withReportOf(archived, tagged(archived.withReport(ReportMetadata.NONE)));
  }

  private static PipelineResult judged(Extraction.Read read, Note note) {
    if (note.marking() == Marking.CLASSIFIED) {
      return PipelineResult.classified(note.id());
    }
    List<Reason> damage = ParserRemark.DAMAGED.valuesIn(read);
    if (note.passages().isEmpty() && !damage.isEmpty()) {
      return PipelineResult.ended(new FileOutcome.Failed(ReasonCode.DAMAGED_NO_TEXT.of(damage)));
    }
    List<Reason> missing = missing(read, note);
    if (note.passages().isEmpty() && missing.isEmpty()) {
      return PipelineResult.ended(new FileOutcome.Empty(ReasonCode.NO_TEXT.of()));
    }
    FileOutcome outcome =
        missing.isEmpty() ? new FileOutcome.Indexed() : new FileOutcome.Partial(Reason.of(missing));
    return new PipelineResult(outcome, Optional.of(note), read.mime());
  }

  private static List<Reason> missing(Extraction.Read read, Note note) {
    List<Reason> missing = new ArrayList<>(ParserRemark.MISSING.valuesIn(read));
    missing.addAll(ParserRemark.DAMAGED.valuesIn(read));
    note.sheet().warnings().stream()
        .filter(w -> w.isOneOf(ExtractionSheet.NEEDS_OCR) || w.isOneOf(COVERLESS))
        .forEach(missing::add);
    return missing;
  }

  @Override
  public void close() {
    extractor.close();
  }
}
