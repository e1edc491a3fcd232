package org.councilnotes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.councilnotes.SampleArchive;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reference note and other real documents, ingested and searched. They lie outside the
 * repository; without them these tests are skipped.
 */
@Tag("campaign")
@Tag("papers")
class RealNotesSearchIntegrationTest {

  private static final Path NOTES = Path.of("..", "shared", "notes");
  private static final String REFERENCE = "10364-19";

  private static Corpus corpus;
  private static ArchiveReader archive;

  @BeforeAll
  static void ingest(@TempDir Path index) {
    assumeTrue(Files.isDirectory(NOTES), "the real notes are not beside the repository");
    corpus = new Corpus(NOTES.toAbsolutePath().normalize());
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(index);
    SampleArchive.ingest(corpus, home);
    archive = home.reader();
  }

  @AfterAll
  static void close() {
    if (archive != null) {
      archive.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"10364/19", "ST 10364 2019 INIT", "ST-10364-2019-INIT", "CORDROGUE 36"})
  void numberAndCodeFindTheNoteFirst(String typed) {
    assertThat(search(typed, Filters.NONE).hits().getFirst().note().id()).isEqualTo(REFERENCE);
  }

  @Test
  void phraseIsMarkedWhereItStands() {
    SearchResult found = search("\"early warning system\"", Filters.NONE);
    assertThat(found.hits())
        .isNotEmpty()
        .allSatisfy(
            hit ->
                assertThat(hit.highlights())
                    .allSatisfy(
                        range ->
                            assertThat(range.of(hit.passage().text()))
                                .isEqualToIgnoringCase("early warning system")));
  }

  @Test
  void programmeFilteredToACountryFindsWhatIsSaidOfBoth() {
    SearchResult byWord = search("SEACOP", Filters.NONE.with(Facet.COUNTRY, "BR"));
    assertThat(byWord.hits())
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(countries(hit.passage())).contains("BR"));
    SearchResult byTag =
        search("", Filters.NONE.with(Facet.PROGRAMME, "SEACOP").with(Facet.COUNTRY, "BR"));
    assertThat(byTag.hits())
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(programmes(hit.passage())).contains("SEACOP"));
  }

  @Test
  void everythingForBoliviaIsCountedByProgramme() {
    SearchResult bolivia = search("", Filters.NONE.with(Facet.COUNTRY, "BO"));
    assertThat(bolivia.facet(Facet.PROGRAMME))
        .extracting(SearchResult.FacetValue::value)
        .contains("COPOLAD", "AIRCOP", "COLIBRI")
        .doesNotContain("SEACOP");
    assertThat(bolivia.hits())
        .allSatisfy(hit -> assertThat(countries(hit.passage())).contains("BO"));
  }

  @Test
  void reportYearFindsTheReportsOnItOnly() {
    SearchResult year = search("", Filters.NONE.with(Facet.YEAR, "2018"));
    assertThat(year.hits()).isNotEmpty();
    assertThat(year.hits())
        .allSatisfy(hit -> assertThat(hit.note().report().years()).contains(2018));
  }

  @Test
  void renditionsOfTheReferenceNoteAreOneNoteMadeFromThePdf() {
    assertThat(archive.ledger())
        .filteredOn(file -> file.note().equals(Optional.of(REFERENCE)))
        .hasSize(6)
        .filteredOn(file -> file.outcome().isIndexed())
        .extracting(LedgerEntry::path)
        .containsExactly("10364-19.pdf");
    assertThat(archive.notes()).filteredOn(note -> note.id().startsWith(REFERENCE)).hasSize(1);
  }

  @Test
  void everyFileEndsInOneStateAndSaysWhyItIsNotIndexed() {
    assertThat(archive.ledger())
        .extracting(LedgerEntry::path)
        .containsExactlyElementsOf(corpus.files().stream().map(CorpusFile::path).toList());
    assertThat(archive.ledger())
        .filteredOn(file -> !(file.outcome() instanceof FileOutcome.Indexed))
        .allSatisfy(file -> assertThat(file.outcome().english()).isNotBlank());
    assertThat(archive.ledger())
        .filteredOn(file -> file.path().endsWith(".md"))
        .extracting(LedgerEntry::outcome)
        .containsOnly(new FileOutcome.Skipped(ReasonCode.NO_NOTE.of()));
    assertThat(archive.ledger()).noneMatch(file -> file.outcome().isFailure());
  }

  private static List<String> countries(Passage passage) {
    return passage.tags().countries().stream().map(CountryTag::code).toList();
  }

  private static List<String> programmes(Passage passage) {
    return passage.tags().programmes().stream().map(ProgrammeTag::code).toList();
  }

  private static SearchResult search(String typed, Filters filters) {
    SearchRequest.Span most = new SearchRequest.Span(1, SearchRequest.LARGEST_PAGE);
    return archive.search(
        SearchRequest.of(typed, filters).withListing(ResultPageRequest.OF_PASSAGES.withSpan(most)));
  }
}
