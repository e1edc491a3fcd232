package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.councilnotes.Campaign;
import org.councilnotes.access.account.AccountFile;
import org.councilnotes.web.address.DescribedSite;
import org.councilnotes.web.security.GuardedSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a reader or an editor asks of an address, no answer is a fault of the archive. */
@Tag("hostile")
class HostileUsersIntegrationTest {

  private static final boolean FULL = Campaign.runs("hostile");

  /** The gate asks one odd value at an address in so many, since others ask them all. */
  private static final int SHARE = FULL ? 1 : 16;

  @TempDir private static Path folder;
  private static DescribedSite site;
  private static AccountFile users;

  @BeforeAll
  static void serve() {
    users = GuardedSite.usersIn(folder);
    System.setProperty(AccountFile.SETTING, users.path().toString());
    try {
      site = DescribedSite.open(folder.resolve("site"));
    } finally {
      System.clearProperty(AccountFile.SETTING);
    }
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rosa", "emil"})
  void oddRequestsOfUsersAreNoFaults(String user) {
    HostileAddresses hostile =
        new HostileAddresses(site, Optional.of(GuardedSite.bearer(users, user, 1)));

    assertThat(hostile.faults("GET", hostile.paths(SHARE))).isEmpty();
    assertThat(hostile.faults("GET", hostile.parameters(SHARE))).isEmpty();
    for (String method : FULL ? HostileAddresses.METHODS : List.of("POST", "PUT", "DELETE")) {
      assertThat(hostile.faults(method, hostile.known())).isEmpty();
      if (FULL) {
        assertThat(hostile.faults(method, hostile.paths(1))).isEmpty();
      }
    }
    assertThat(hostile.isUser("/api/search?q=mechanism")).isTrue();
  }
}
