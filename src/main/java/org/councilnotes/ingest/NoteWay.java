package org.councilnotes.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.councilnotes.corpus.Catalogue;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.corpus.CorrectionFiles;
import org.councilnotes.corpus.Corrections;
import org.councilnotes.corpus.Sidecar;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.extract.Extraction;
import org.councilnotes.extract.Extractor;
import org.councilnotes.extract.Remark;
import org.councilnotes.extract.Tesseract;
import org.councilnotes.note.ExtractionSheet;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Outcome;
import org.councilnotes.note.Report;
import org.councilnotes.note.Saying;
import org.councilnotes.note.Thesaurus;
import org.councilnotes.series.SeriesFinder;
import org.councilnotes.structure.FileIdentity;
import org.councilnotes.structure.NoteReader;
import org.councilnotes.tag.TagTables;
import org.councilnotes.tag.Tagger;

/**
 * The way of one note: extracted, structured, tagged, put into its series. Safe for use by several
 * threads; closing it ends the forked parsers.
 */
public final class NoteWay implements AutoCloseable {

  /** Goes up whenever the program reads the same file otherwise than before. */
  private static final String READING = "4";

  /**
   * Goes up whenever the program tags the same note otherwise than before. The words that it tags
   * with need no number of their own, see {@link Corpus#settings()} and {@link TagTables#digest()}.
   */
  private static final String TAGGING = "4";

  private final Extractor extractor;
  private final NoteReader reader = new NoteReader();
  private final Vocabulary vocabulary;
  private final Tagger tagger;
  private final SeriesFinder series;
  private final String tagging;
  private final CorrectionFiles corrections;

  /** Notes whose tags people have corrected; a correction that comes later is for the next run. */
  private final Set<String> corrected;

  /** Each file is read once, so that a note has the corrections that its version says. */
  private final Map<String, Corrections> read = new ConcurrentHashMap<>();

  /** The way for notes of a corpus, with its vocabularies and catalogue. */
  public NoteWay(Corpus corpus, ExtractLimits limits) {
    this(corpus, limits, Tesseract.ofThisMachine());
  }

  /** The same with another tesseract than this machine's, or none. */
  public NoteWay(Corpus corpus, ExtractLimits limits, Tesseract tesseract) {
    tagging =
        TAGGING
            + "-"
            + TagTables.digest()
            + "-"
            + corpus.settings(); // first: what changes meanwhile is another version
    vocabulary = Vocabulary.load(corpus.vocabulary());
    tagger = new Tagger(vocabulary);
    corrections = new CorrectionFiles(corpus, vocabulary);
    corrected = corrections.notes();
    series = new SeriesFinder(Catalogue.in(corpus.root()));
    extractor = new Extractor(limits, tesseract);
  }

  /** The way for the notes of a whole corpus. */
  public static NoteWay forAll(Corpus corpus) {
    return new NoteWay(corpus, ExtractLimits.DEFAULT);
  }

  /** The way for single files, one after the other. */
  public static NoteWay forOne(Corpus corpus) {
    return new NoteWay(corpus, ExtractLimits.DEFAULT.withWorkers(1));
  }

  /** What counts for what, by the vocabulary that this way tags with. */
  public Thesaurus thesaurus() {
    return vocabulary.thesaurus();
  }

  /** How this way reads; a file read in another version is to be read again. */
  public String version() {
    return READING;
  }

  /** How this way tags; what it broke on in another version may go well in this one. */
  public String tagging() {
    return tagging;
  }

  /** How this way tags one note; tagged in another version it is to be tagged again. */
  public String tagging(String note) {
    return corrections(note).version(tagging);
  }

  /** What must be the same for two to read and tag alike. Starts a process. */
  String means() {
    return String.join(" ", version(), tagging(), extractor.pictureLanguages());
  }

  private Corrections corrections(String note) {
    return corrected.contains(note)
        ? read.computeIfAbsent(note, corrections::of)
        : Corrections.NONE;
  }

  /**
   * Reads one file by itself, whatever its marking.
   *
   * @throws IOException where its bytes cannot be read
   */
  public Reading read(Path file) throws IOException {
    CorpusFile named = new CorpusFile(file.toString(), file, Optional.empty());
    Optional<Outcome> refused = named.refused();
    return refused.isPresent()
        ? Reading.ended(refused.get())
        : read(named, new FileIdentity(named.stem(), Corpus.hash(file)));
  }

  /**
   * Reads one file and its sidecar whatever its marking; whether it may be shown is for the caller
   * to judge.
   */
  public Reading read(CorpusFile file, FileIdentity identity) {
    return switch (extractor.extract(file.file())) {
      case Extraction.Ended ended -> Reading.ended(ended.outcome());
      case Extraction.Read read ->
          judged(read, complete(reader.read(read, identity), file.sidecar()));
    };
  }

  private Note complete(Note read, Sidecar sidecar) {
    return sidecar.onReport(tagged(sidecar.onCover(read)));
  }

  private Note tagged(Note untagged) {
    Note note = tagger.tag(untagged, corrections(untagged.id()));
    return note.withReport(new Report(series.seriesOf(note), note.report().period()));
  }

  /**
   * A note of the archive as this way would tag it, without its file. What a sidecar says of it
   * stands in the note: a file whose sidecar has changed is read again.
   */
  public Note retag(Note archived) {
    return Sidecar.keepingReport(archived, tagged(archived.withReport(Report.NONE)));
  }

  private static Reading judged(Extraction.Read read, Note note) {
    if (note.marking() == Marking.CLASSIFIED) {
      return Reading.classified(note.id());
    }
    List<String> damage = Remark.DAMAGED.in(read);
    if (note.passages().isEmpty() && !damage.isEmpty()) {
      return Reading.ended(
          new Outcome.Failed(Saying.DAMAGED_NO_TEXT.say(String.join(", ", damage))));
    }
    List<String> missing = missing(read, note);
    if (note.passages().isEmpty() && missing.isEmpty()) {
      return Reading.ended(new Outcome.Empty(Saying.NO_TEXT.say()));
    }
    Outcome outcome =
        missing.isEmpty() ? new Outcome.Indexed() : new Outcome.Partial(String.join(", ", missing));
    return new Reading(outcome, Optional.of(note), read.mime());
  }

  private static List<String> missing(Extraction.Read read, Note note) {
    List<String> missing = new ArrayList<>(Remark.MISSING.in(read));
    missing.addAll(Remark.DAMAGED.in(read));
    note.sheet().warnings().stream()
        .filter(w -> w.startsWith(ExtractionSheet.NEEDS_OCR))
        .forEach(missing::add);
    return missing;
  }

  @Override
  public void close() {
    extractor.close();
  }
}
