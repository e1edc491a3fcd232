package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.councilnotes.Campaign;
import org.councilnotes.web.address.DescribedSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked of an address, no answer is a fault of the archive. */
@Tag("hostile")
class HostileAddressesIntegrationTest {

  private static final boolean FULL = Campaign.runs("hostile");

  @TempDir private static Path folder;
  private static DescribedSite site;
  private static HostileAddresses hostile;

  @BeforeAll
  static void serve() {
    site = DescribedSite.open(folder);
    hostile = new HostileAddresses(site, Optional.empty());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  /** The gate takes turns: each value at one address in sixteen. */
  @Test
  void oddPathsAreNoFaults() {
    assertThat(hostile.faults("GET", hostile.paths(FULL ? 1 : 16))).isEmpty();
  }

  @Test
  void oddParametersAreNoFaults() {
    assertThat(hostile.faults("GET", hostile.parameters(FULL ? 1 : 8))).isEmpty();
  }

  @Test
  void oddMethodsAndBodiesAreNoFaults() {
    for (String method : HostileAddresses.METHODS) {
      assertThat(hostile.faults(method, hostile.known())).isEmpty();
    }
  }
}
