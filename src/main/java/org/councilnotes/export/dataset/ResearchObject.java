package org.councilnotes.export.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.curation.NoteCorrections;
import org.councilnotes.export.CitedHit;
import org.councilnotes.export.ExportJson;
import org.councilnotes.export.ExportProvenance;
import org.councilnotes.export.TagMention;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.export.dataset.ChecksummedZip.Written;
import org.councilnotes.export.dataset.DatasetDescription.DescribedFile;
import org.councilnotes.note.Marking;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.SearchRequest.Span;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.HitStream;
import org.councilnotes.store.SearchHit;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A dataset of what a search finds, as a ZIP: tables, codebook, search, descriptions for programs,
 * checksums. It has every passage, in the order of notes, however the search lists them. A dataset
 * from a world with restricted notes is marked as a whole, and each note by its own marking.
 *
 * <p>The search is executed once for each large table, so that no row is kept: what is held are the
 * codes, series and corrections that occur. All come from one snapshot, and nothing from the clock:
 * the same snapshot, vocabulary and corrections give the same bytes.
 */
public final class ResearchObject implements AutoCloseable {

  public static final String MEDIA_TYPE = "application/zip";

  /** Name of the file with the search. */
  static final String QUERY = "query.json";

  private static final String CHECKSUMS = "SHA256SUMS";

  private static final ResultPageRequest LISTING =
      new ResultPageRequest(HitOrder.NOTE, HitGrouping.PASSAGES, Span.FIRST);

  private final ArchiveReader snapshot;
  private final DatasetSources sources;
  private final SearchRequest request;
  private final HitStream answered;
  private final Marking marking;

  private ResearchObject(ArchiveReader snapshot, SearchRequest request, DatasetSources sources) {
    this.snapshot = snapshot;
    this.sources = sources;
    this.request = request.withListing(LISTING).withCountedFacets(Set.of());
    this.answered = snapshot.stream(this.request);
    this.marking = snapshot.marking();
  }

  /** Executes the search. The snapshot is kept until this is closed. */
  public static ResearchObject of(
      SearchRequest request, ArchiveReader world, DatasetSources sources) {
    ArchiveReader snapshot = world.openSnapshot();
    try {
      return new ResearchObject(snapshot, request, sources);
    } catch (RuntimeException e) {
      snapshot.close();
      throw e;
    }
  }

  /** A file name such as {@code council-notes-20261125T201500Z-3-dataset.zip}. */
  public String fileName() {
    return "council-notes-%s-dataset%s.zip"
        .formatted(answered.snapshot(), NoteCaption.fileSuffix(marking));
  }

  /**
   * Writes the ZIP, once; does not close the stream.
   *
   * @throws IOException where the stream cannot be written to
   */
  public void write(OutputStream out) throws IOException {
    try (ChecksummedZip zip = new ChecksummedZip(out)) {
      writeFiles(zip);
      zip.finish();
    }
  }

  private void writeFiles(ChecksummedZip zip) throws IOException {
    Codebook codebook = Codebook.shipped();
    Tables tables = new Tables(zip);
    tables.writePassages();
    tables.writeTags();
    tables.writeNotes();
    tables.writeVocabulary();
    List<DescribedFile> files = tables.files;
    files.add(
        DescribedFile.of(text(zip, Codebook.FILE, codebook.text()), "text/markdown", "Codebook"));
    files.add(
        DescribedFile.of(
            text(zip, QUERY, query()), "application/json", "Search that made the dataset"));
    DatasetDescription data = DatasetDescription.of(request, answered.snapshot(), marking, files);
    files.add(
        DescribedFile.of(
            text(zip, DataPackage.FILE, new DataPackage(data, codebook).json()),
            "application/json",
            "Description as a Data Package"));
    DatasetDescription all = DatasetDescription.of(request, answered.snapshot(), marking, files);
    Written crate = text(zip, RoCrate.FILE, new RoCrate(all).json());
    text(zip, CHECKSUMS, checksums(files, crate));
  }

  private static Written text(ChecksummedZip zip, String path, String text) throws IOException {
    return zip.add(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private String query() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ExportProvenance.ofSearch(request, answered, marking)
        .forEach(fact -> ExportJson.put(json, fact.name(), fact.value()));
    return ExportJson.indented(json);
  }

  /** One line a file, as {@code sha256sum --check} reads them. */
  private static String checksums(List<DescribedFile> files, Written crate) {
    return Stream.concat(files.stream().map(DescribedFile::file), Stream.of(crate))
        .map(file -> file.sha256() + "  " + file.path() + "\n")
        .collect(Collectors.joining());
  }

  @Override
  public void close() {
    try (snapshot) {
      answered.close();
    }
  }

  /** Writes the tables, and notes what later ones must explain. */
  private final class Tables {

    private final ChecksummedZip zip;
    private final List<DescribedFile> files = new ArrayList<>();
    private final Set<String> programmes = new TreeSet<>();
    private final Set<String> countries = new TreeSet<>();
    private final Set<String> series = new TreeSet<>();
    private final List<CorrectionTable.Row> corrections = new ArrayList<>();

    Tables(ChecksummedZip zip) {
      this.zip = zip;
    }

    void writePassages() throws IOException {
      WordingLookup wordings = new WordingLookup(snapshot);
      Stream<SearchHit> hits = answered.hits().map(wordings::complete);
      write(PassageTables.PASSAGES, CitedHit.of(hits, snapshot));
    }

    void writeTags() throws IOException {
      try (HitStream again = snapshot.stream(request)) {
        write(
            PassageTables.FACTS,
            uncited(again)
                .flatMap(hit -> TagMention.in(hit).stream())
                .filter(PassageTables::isFact));
      }
      try (HitStream again = snapshot.stream(request)) {
        write(
            PassageTables.MENTIONS,
            uncited(again).flatMap(hit -> TagMention.in(hit).stream()).peek(this::note));
      }
    }

    private void note(TagMention mention) {
      mention.what().programme().ifPresent(programmes::add);
      mention.what().country().ifPresent(countries::add);
    }

    void writeNotes() throws IOException {
      try (HitStream again = snapshot.stream(request)) {
        write(
            PassageTables.EDITIONS,
            uncited(again).filter(new PassageTables.FirstOfNote()).peek(this::note));
      }
      write(
          SeriesTable.SERIES, series.stream().map(id -> SeriesTable.Row.of(id, snapshot, sources)));
      write(CorrectionTable.CORRECTIONS, corrections.stream());
    }

    private void note(CitedHit first) {
      first.note().report().series().ifPresent(series::add);
      String id = first.note().id();
      NoteCorrections given = sources.corrections().apply(id);
      if (!given.all().isEmpty() && !given.arePendingIn(snapshot.sources(id))) {
        snapshot.note(id).map(given::about).stream()
            .flatMap(List::stream)
            .forEach(one -> corrections.add(new CorrectionTable.Row(id, one)));
      }
    }

    void writeVocabulary() throws IOException {
      write(
          VocabularyTables.PROGRAMMES,
          VocabularyTables.programmes(sources.vocabulary(), programmes));
      write(
          VocabularyTables.COUNTRIES, VocabularyTables.countries(sources.vocabulary(), countries));
      write(VocabularyTables.GROUPS, VocabularyTables.groups(sources.vocabulary()));
      write(VocabularyTables.MEMBERS, VocabularyTables.members(sources.vocabulary()));
      write(VocabularyTables.TERMS, VocabularyTables.terms(sources.vocabulary()));
    }

    private static Stream<CitedHit> uncited(HitStream hits) {
      return hits.hits().map(CitedHit::withoutReading);
    }

    private <T> void write(DatasetTable<T> table, Stream<T> rows) throws IOException {
      AtomicLong count = new AtomicLong();
      Written file = zip.add(table.path(), out -> count.set(table.write(rows, out)));
      files.add(DescribedFile.of(file, table, count.get()));
    }
  }
}
