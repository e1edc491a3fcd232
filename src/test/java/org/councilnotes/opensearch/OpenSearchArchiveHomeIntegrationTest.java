package org.councilnotes.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.councilnotes.TestNotes.ANNUAL_2018;
import static org.councilnotes.TestNotes.ANNUAL_2019;
import static org.councilnotes.TestNotes.DECLARATION_2019;

import org.councilnotes.opensearch.client.OpenSearchProblem;
import org.councilnotes.opensearch.client.TestCluster;
import org.councilnotes.opensearch.client.TestWorld;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.store.ArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.HomeContractTest;
import org.councilnotes.store.NoteSummary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rebuilding aside and swapping, on three real nodes. */
@Tag("campaign")
@Tag("engine")
@ExtendWith(ClusterUnderTest.class)
class OpenSearchArchiveHomeIntegrationTest extends HomeContractTest {

  private final TestWorld world;
  private final ArchiveHome complete;

  OpenSearchArchiveHomeIntegrationTest(TestCluster cluster) {
    world = TestWorld.in(cluster);
    complete = world.home().completeWorld();
  }

  @AfterEach
  void delete() {
    world.close();
  }

  @Override
  protected ArchiveHome home() {
    return world.home();
  }

  @Override
  protected ArchiveHome completeHome() {
    return complete;
  }

  @Test
  void oneWorldBeforeIsKept() {
    rebuildWith(ANNUAL_2018);
    rebuildWith(ANNUAL_2019);
    rebuildWith(DECLARATION_2019);

    assertThat(world.previous().summaries())
        .extracting(NoteSummary::id)
        .containsExactly("90364-19");
  }

  @Test
  void worldBeforeCanBeReadAndDeleted() {
    rebuildWith(ANNUAL_2018);
    assertThat(world.home().previousWorld()).isEmpty();
    rebuildWith(ANNUAL_2019);
    try (ArchiveReader before = world.home().previousWorld().orElseThrow()) {
      assertThat(before.notes()).extracting(NoteSummary::id).containsExactly("90200-18");
      assertThat(before.ledger()).isEmpty();
    }
    world.home().dropPrevious();
    assertThat(world.home().previousWorld()).isEmpty();
    try (ArchiveReader archive = world.home().reader()) {
      assertThat(archive.notes()).extracting(NoteSummary::id).containsExactly("90364-19");
    }
  }

  @Test
  void rebuildThatWasNotCommittedIsNotServed() {
    rebuildWith(ANNUAL_2018);
    try (ArchiveWriter writer = world.home().rebuild(ArchiveContractTest.PARENTS)) {
      writer.put(ANNUAL_2019);
    }
    assertThatThrownBy(world.home()::swap)
        .isInstanceOf(OpenSearchProblem.class)
        .hasMessageContaining("the one before stays");
    try (ArchiveReader archive = world.home().reader()) {
      assertThat(archive.notes()).extracting(NoteSummary::id).containsExactly("90200-18");
    }
  }
}
