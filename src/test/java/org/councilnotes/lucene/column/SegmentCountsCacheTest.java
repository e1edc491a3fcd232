package org.councilnotes.lucene.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.councilnotes.plan.MatchPlan;
import org.councilnotes.query.Facet;
import org.councilnotes.query.VersionScope;
import org.councilnotes.store.schema.TextPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SegmentCountsCacheTest {

  private static final SegmentCounts.Counted ONE = counted("one");
  private static final SegmentCounts.Counted TWO = counted("two");
  private static final SegmentCounts.Counted THREE = counted("three");

  private final SegmentColumns.Cache columns = new SegmentColumns.Cache();
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private DirectoryReader reader;
  private SegmentView segment;

  @BeforeEach
  void open() throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(new Document());
    }
    reader = DirectoryReader.open(directory);
    segment = new ViewColumns(reader, columns).segments().getFirst();
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  @Test
  void whatWasUsedLeastRecentlyGoesFirst() {
    SegmentCountsCache cache = new SegmentCountsCache(12_500);
    cache.keep(segment, ONE, counts(Facet.YEAR));
    cache.keep(segment, TWO, counts(Facet.YEAR));
    assertThat(cache.of(segment, ONE)).isPresent();
    cache.keep(segment, THREE, counts(Facet.YEAR));
    assertThat(cache.of(segment, ONE)).isPresent();
    assertThat(cache.of(segment, TWO)).isEmpty();
    assertThat(cache.of(segment, THREE)).isPresent();
  }

  @Test
  void countsThatTakeMoreThanTheirShareAreNotKept() {
    SegmentCountsCache cache = new SegmentCountsCache(4_000);
    cache.keep(segment, ONE, counts(Facet.YEAR));
    assertThat(cache.of(segment, ONE)).isEmpty();
  }

  @Test
  void countsOfOneWordAreJoinedAndTakeTheirPlaceOnce() {
    SegmentCountsCache cache = new SegmentCountsCache(16_500);
    cache.keep(segment, ONE, counts(Facet.YEAR));
    cache.keep(segment, ONE, counts(Facet.COUNTRY));
    cache.keep(segment, ONE, counts(Facet.COUNTRY));
    cache.keep(segment, TWO, counts(Facet.YEAR));
    assertThat(cache.of(segment, ONE).orElseThrow())
        .returns(true, known -> known.tells(Set.of(Facet.YEAR, Facet.COUNTRY), true, false))
        .returns(false, known -> known.tells(Set.of(Facet.ROLE), false, false))
        .returns(false, known -> known.tells(Set.of(), false, true));
    assertThat(cache.of(segment, TWO)).isPresent();
  }

  @Test
  void countsOfAllVersionsAreOthers() {
    SegmentCountsCache cache = columns.counts();
    cache.keep(segment, ONE, counts(Facet.YEAR));
    SegmentCounts.Counted inAll = new SegmentCounts.Counted(ONE.word(), VersionScope.ALL);
    assertThat(cache.of(segment, inAll)).isEmpty();
  }

  @Test
  void countsGoWithTheirSegment() throws IOException {
    columns.counts().keep(segment, ONE, counts(Facet.YEAR));
    assertThat(columns.counts().of(segment, ONE)).isPresent();
    reader.close();
    assertThat(columns.counts().of(segment, ONE)).isEmpty();
  }

  private static SegmentCounts.Counted counted(String word) {
    return new SegmentCounts.Counted(new MatchPlan.Word(TextPart.STEMS, word), VersionScope.LATEST);
  }

  /** Some 4,000 bytes. */
  private static SegmentCounts counts(Facet facet) {
    return new SegmentCounts(
        1, 1, 0, Map.of(facet, new int[1_000]), Optional.of(new FixedBitSet(64)), Optional.empty());
  }
}
