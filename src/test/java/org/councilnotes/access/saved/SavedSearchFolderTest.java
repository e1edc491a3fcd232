package org.councilnotes.access.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.access.account.AccountFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SavedSearchFolderTest {

  private static final LocalDate DAY = LocalDate.parse("2026-05-12");

  @TempDir private Path folder;
  private SavedSearchFolder saved;

  @BeforeEach
  void name() {
    saved = SavedSearchFolder.beside(new AccountFile(folder.resolve("users.yaml")));
  }

  private static SavedSearch search(String name, String query, String... notes) {
    return new SavedSearch(name, query, DAY, List.of(notes));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(saved.path())) {
      return all.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }

  @Test
  void whatIsKeptIsReadByItsUserOnly() {
    SavedSearch ports = search("\u00ABPorts\u00BB \"A\"", "q=port&country=CL", "10364-19", "1-20");
    saved.change("rosa", all -> all.with(ports));
    saved.change("rosa", all -> all.with(search("Notes", "q=")));

    assertThat(saved.read("rosa").all()).containsExactly(search("Notes", "q="), ports);
    assertThat(saved.read("emil")).isEqualTo(SavedSearches.NONE);
    assertThat(saved.read("../users")).isEqualTo(SavedSearches.NONE);
  }

  @Test
  void sameSearchIsKeptOnce() {
    SavedSearches twice =
        SavedSearches.NONE.with(search("Old", "q=port")).with(search("New", "q=port"));

    assertThat(twice.all()).containsExactly(search("New", "q=port"));
    assertThat(twice.without(search("", "q=port").id())).isEqualTo(SavedSearches.NONE);
  }

  @Test
  void whatWasKnownStaysKnownWhereItIsNotFoundToday() {
    SavedSearch seen =
        search("Ports", "q=port", "secret-19", "1-19")
            .seen(DAY.plusDays(1), List.of("2-20", "1-19"));

    assertThat(seen.notes()).containsExactlyInAnyOrder("2-20", "1-19", "secret-19");
    assertThat(seen.seen()).isEqualTo(DAY.plusDays(1));
  }

  @Test
  void numberOfSearchesAndOfNotesIsBounded() {
    SavedSearches full = SavedSearches.NONE;
    for (int i = 0; i <= SavedSearches.MOST; i++) {
      full = full.with(search("Search", "q=" + i));
    }
    List<String> many =
        IntStream.range(0, SavedSearch.MOST_NOTES + 5).mapToObj(Integer::toString).toList();

    assertThat(full.isFull()).isTrue();
    assertThat(full.all()).hasSize(SavedSearches.MOST);
    assertThat(search("a", "q=a").seen(DAY, many).notes()).hasSize(SavedSearch.MOST_NOTES);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheOwnerMayReadTheFiles() throws IOException {
    saved.change("rosa", all -> all.with(search("Ports", "q=port")));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(saved.path())))
        .isEqualTo("rwx------");
    assertThat(files())
        .singleElement()
        .satisfies(
            file ->
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
  }

  @Test
  void searchesOfAUserWhoIsGoneAreForgotten() throws IOException {
    saved.forget("rosa");
    assertThat(saved.path()).doesNotExist();
    saved.change("rosa", all -> all.with(search("Ports", "q=port")));
    saved.forget("rosa");

    assertThat(files()).isEmpty();
  }

  @Test
  void fileThatIsNotUnderstoodIsSaidAndStays() throws IOException {
    saved.change("rosa", all -> all.with(search("Ports", "q=port")));
    Path file = Files.writeString(files().getFirst(), "{\"searches\":[{\"seen\":\"now\"}]}");

    assertThatThrownBy(() -> saved.read("rosa")).isInstanceOf(SavedSearchProblem.class);
    assertThatThrownBy(() -> saved.change("rosa", all -> all.with(search("a", "q=a"))))
        .isInstanceOf(SavedSearchProblem.class);
    assertThat(file).content().contains("now");
  }

  @Test
  void changesAtTheSameTimeAreAllKept() throws Exception {
    List<Callable<Void>> changes =
        IntStream.range(0, 20)
            .<Callable<Void>>mapToObj(
                i ->
                    () -> {
                      saved.change("rosa", all -> all.with(search("Search", "q=" + i)));
                      return null;
                    })
            .toList();
    try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
      for (Future<Void> change : workers.invokeAll(changes)) {
        change.get();
      }
    }

    assertThat(saved.read("rosa").all()).hasSize(20);
  }
}
