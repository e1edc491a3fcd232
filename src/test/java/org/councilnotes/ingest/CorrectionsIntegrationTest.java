package org.councilnotes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.councilnotes.TestCorpus;
import org.councilnotes.curation.CorrectionWriter;
import org.councilnotes.curation.PassageKey;
import org.councilnotes.curation.TagCorrection;
import org.councilnotes.curation.TagLabel;
import org.councilnotes.curation.TagLabel.Words;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Reason;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.Participation;
import org.councilnotes.query.Facet;
import org.councilnotes.store.SearchResult.FacetValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say of tags holds through every way that a note can be made anew. */
class CorrectionsIntegrationTest {

  private static final String NOTE = "90801-19";
  private static final String TEXT = "The meeting took place in Peru. SEACOP is active in Bolivia.";
  private static final TagLabel PERU = country("PE", "host", "Peru");

  @TempDir private Path folder;
  private TestCorpus files;
  private IngestedCorpus archive;
  private CorrectionWriter own;

  @BeforeEach
  void begin() {
    files = TestCorpus.in(folder.resolve("corpus"));
    archive = new IngestedCorpus(files, folder.resolve("index"));
    own = new CorrectionWriter(files.corpus());
    files.note("a.txt", "90801/19", "1. Ports\n\n" + TEXT);
    run();
  }

  @Test
  void removedTagStaysAwayHoweverTheNoteIsMadeAnew() throws IOException {
    assertThat(countries()).containsExactly("PE host", "BO participant");
    assertThat(counted(Facet.COUNTRY)).contains("PE");
    correct(removed(PERU));

    assertThat(run()).matches(r -> r.read() == 0 && r.retagged() == 1);
    assertHolds();
    assertThat(run().hasWorked()).isFalse();

    archive = new IngestedCorpus(files, folder.resolve("rebuilt"));
    assertThat(run().read()).isEqualTo(1);
    assertHolds();

    files.folder("vocabulary");
    Files.writeString(
        files.root().resolve("vocabulary/programmes.yaml"),
        "extends: default\nprogrammes:\n  - code: HARBOUR\n    names: {en: Harbour Light}\n");
    assertThat(run()).matches(r -> r.read() == 0 && r.retagged() == 1);
    assertHolds();

    String before = passage().id();
    files.note("a.txt", "90801/19", "1. Ships\n\nOf ships.\n\n2. Ports\n\nFirst.\n\n" + TEXT);
    assertThat(run().read()).isEqualTo(1);
    assertThat(passage().id()).isNotEqualTo(before);
    assertHolds();
  }

  private void assertHolds() {
    assertThat(countries()).containsExactly("BO participant");
    assertThat(counted(Facet.COUNTRY)).doesNotContain("PE").contains("BO");
    assertThat(archive.note(NOTE).sheet().warnings()).isEmpty();
  }

  @Test
  void correctionTakenBackLeavesEverythingAsItWas() {
    Note before = archive.note(NOTE);
    TagCorrection removal = removed(PERU);
    correct(removal);
    run();
    assertThat(own.remove(NOTE, removal.id())).isTrue();

    assertThat(run().retagged()).isEqualTo(1);
    assertThat(archive.note(NOTE)).isEqualTo(before);
    assertThat(files.root().resolve("corrections/" + NOTE + ".yaml")).doesNotExist();
  }

  @Test
  void whoTakesPartFollowsFromCorrectedTags() {
    assertThat(facts()).containsExactly("SEACOP BO participant");
    correct(
        changed(PERU, country("PE", "lead", "Peru")),
        changed(country("BO", "participant", "Bolivia"), country("BR", "beneficiary", "Bolivia")));
    run();

    assertThat(countries()).containsExactly("PE lead*", "BR beneficiary*");
    assertThat(facts()).containsExactly("SEACOP BR beneficiary");
    correct(added(new TagLabel("programme", "COPOLAD", Optional.empty(), Optional.empty())));
    run();
    assertThat(facts()).containsExactly("COPOLAD PE lead", "SEACOP BR beneficiary");
  }

  @Test
  void correctionOfATextThatHasGoneIsKeptAndTold() throws IOException {
    correct(removed(PERU), removed(country("FR", "host", "Peru")));
    String file = Files.readString(files.root().resolve("corrections/" + NOTE + ".yaml"));
    run();
    assertThat(archive.note(NOTE).sheet().warnings())
        .singleElement()
        .extracting(Reason::english)
        .asString()
        .startsWith("correction, remove country FR in " + passage().id());
    files.note("a.txt", "90801/19", "1. Ports\n\nThe meeting took place in Peru.");
    run();

    assertThat(archive.note(NOTE).sheet().warnings()).hasSize(2);
    assertThat(files.root().resolve("corrections/" + NOTE + ".yaml")).hasContent(file);
    files.note("a.txt", "90801/19", "1. Ports\n\n" + TEXT);
    run();
    assertThat(countries()).containsExactly("BO participant");
  }

  @Test
  void fileWithAMistakeCostsThatEntryOnly() throws IOException {
    correct(removed(PERU));
    Path file = files.root().resolve("corrections/" + NOTE + ".yaml");
    Files.writeString(
        file,
        Files.readString(file)
            + "- passage: x\n  remove: {kind: country, code: ZZ, role: host, words: Peru}\n");
    run();

    assertThat(countries()).containsExactly("BO participant");
    assertThat(archive.note(NOTE).sheet().warnings())
        .extracting(Reason::english)
        .containsExactly("correction, 90801-19.yaml, line 8: there is no country ZZ");
  }

  @Test
  void watchSeesACorrection() {
    var before = files.corpus().stamps();
    correct(removed(PERU));
    assertThat(files.corpus().stamps()).isNotEqualTo(before);
  }

  private void correct(TagCorrection... corrections) {
    own.add(NOTE, List.of(corrections));
  }

  private TagCorrection removed(TagLabel was) {
    return correction(Optional.of(was), Optional.empty());
  }

  private TagCorrection added(TagLabel now) {
    return correction(Optional.empty(), Optional.of(now));
  }

  private TagCorrection changed(TagLabel was, TagLabel now) {
    return correction(Optional.of(was), Optional.of(now));
  }

  private TagCorrection correction(Optional<TagLabel> was, Optional<TagLabel> now) {
    PassageKey key = PassageKey.of(passage(), archive.note(NOTE));
    return new TagCorrection(key, was, now, TagCorrection.Details.NOTHING);
  }

  private static TagLabel country(String code, String role, String words) {
    return new TagLabel("country", code, Optional.of(role), Optional.of(new Words(words, 1)));
  }

  private Passage passage() {
    return archive.note(NOTE).passages().stream()
        .filter(p -> p.text().equals(TEXT))
        .findFirst()
        .orElseThrow();
  }

  private List<String> countries() {
    return passage().tags().countries().stream().map(CorrectionsIntegrationTest::line).toList();
  }

  private static String line(CountryTag tag) {
    String corrected = tag.evidence().corrected() ? "*" : "";
    return tag.code() + " " + tag.role().key() + corrected;
  }

  private List<String> facts() {
    return passage().tags().participations().stream()
        .map(CorrectionsIntegrationTest::line)
        .toList();
  }

  private static String line(Participation fact) {
    return fact.programme() + " " + fact.country() + " " + fact.role().key();
  }

  private List<String> counted(Facet facet) {
    return archive.search("").facet(facet).stream().map(FacetValue::value).toList();
  }

  private IngestReport run() {
    try (NotePipeline way =
        new NotePipeline(files.corpus(), ExtractLimits.DEFAULT.withWorkers(1))) {
      return archive.run(way);
    }
  }
}
