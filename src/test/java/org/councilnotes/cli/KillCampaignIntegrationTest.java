package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.Campaign;
import org.councilnotes.TestCorpus;
import org.councilnotes.cli.Aim.Sight;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.document.IndexAudit;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs are killed again and again, each going on where the one before was killed, while the corpus
 * changes; {@code ./archive test --campaign crash} kills more of them.
 */
@Tag("campaign")
@Tag("crash")
class KillCampaignIntegrationTest {

  private static final boolean CAMPAIGN = Campaign.runs("crash");
  private static final int KILLS = CAMPAIGN ? 200 : 6;
  private static final int NOTES = 36;

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Whole runs' times after which a process is killed that never comes to what is aimed at. */
  private static final int LATEST = 4;

  /** So few files between two commits that there are many. */
  private static final Map<String, String> OPTIONS =
      Map.of("JDK_JAVA_OPTIONS", "-Darchive.batch=3");

  /** Matches {@code spoke in round 12.}; not {@code round one}. */
  private static final Pattern ROUND = Pattern.compile("in round (\\d{1,6})");

  private enum Command {
    INGEST("ingest"),
    REBUILD("ingest --rebuild"),
    SERVE("serve --port 0");

    private final String line;

    Command(String line) {
      this.line = line;
    }
  }

  private record Target(Command command, Aim aim) {}

  private static final List<Target> TARGETS =
      List.of(
          new Target(Command.INGEST, Aim.ANYTHING),
          new Target(Command.INGEST, Aim.COMMIT),
          new Target(Command.INGEST, Aim.MERGE),
          new Target(Command.INGEST, Aim.COMMITTED),
          new Target(Command.REBUILD, Aim.ANYTHING),
          new Target(Command.INGEST, Aim.MERGE),
          new Target(Command.REBUILD, Aim.SWAP),
          new Target(Command.INGEST, Aim.ANYTHING),
          new Target(Command.SERVE, Aim.COMMIT),
          new Target(Command.INGEST, Aim.COMMIT));

  @TempDir private Path folder;
  private TestCorpus files;
  private Random random;
  private int round;
  private Map<String, Note> known = Map.of();
  private final Map<Aim, Integer> hits = new EnumMap<>(Aim.class);

  @BeforeEach
  void fill() {
    long seed = Long.getLong("archive.seed", System.nanoTime());
    System.out.println("kill campaign: -Darchive.seed=" + seed);
    random = new Random(seed);
    files = TestCorpus.in(folder.resolve("corpus"));
    change(0);
  }

  @Test
  void killedRunsLoseNothingAndAreGoneOnWith() throws Exception {
    Duration whole = runToTheEnd();
    for (int kills = 0; kills < KILLS; kills++) {
      change(random.nextInt(NOTES / 3));
      Target target = TARGETS.get(kills % TARGETS.size());
      long seen = killed(target, whole);
      IndexAudit audit = audited();
      if (target.command() != Command.REBUILD) {
        assertThat(audit.generation()).as("a commit that was seen").isGreaterThanOrEqualTo(seen);
      }
    }
    System.out.println("kill campaign: hit " + hits + " of " + KILLS);
    runToTheEnd();
    assertSameAsUndisturbed();
  }

  /** Gives the notes from one on, and their revisions, another text. */
  private void change(int first) {
    round++;
    for (int i = first; i < NOTES; i++) {
      String text = "The walrus %d spoke in round %d.".formatted(i, round);
      String revision = i % 7 == 0 ? "/1/19 REV 1" : "/19";
      files.note(
          "n%02d.txt".formatted(i), 90_100 + i - (i % 7 == 0 && i > 0 ? 1 : 0) + revision, text);
    }
    files.marked("limite.txt", "90001/19", "LIMITE", "Kept out in round " + round + ".");
    files.write("empty.txt", "");
    files.write("broken.pdf", "%PDF-1.7 round " + round);
  }

  private Duration runToTheEnd() throws Exception {
    long start = System.nanoTime();
    try (ArchiveProcess run = start(Command.INGEST)) {
      assertThat(run.awaitEnd(PATIENCE)).isLessThanOrEqualTo(ExitCodes.FAILURES);
      assertThat(run.leftBehind()).noneMatch(f -> f.toString().contains("council-notes"));
    }
    audited();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /**
   * Kills a run where it is aimed at, or at some time of the about so long that a whole one takes.
   *
   * @return the newest commit that was seen
   */
  private long killed(Target target, Duration whole) throws Exception {
    try (ArchiveProcess run = start(target.command())) {
      boolean aimed = target.aim() != Aim.ANYTHING;
      long most = (long) (whole.toNanos() * (aimed ? LATEST : random.nextDouble()));
      Sight last = awaited(run, target.aim(), System.nanoTime() + most);
      List<ProcessHandle> readers = run.descendants();
      run.kill();
      run.awaitEnd(PATIENCE);
      assertThat(readers).allSatisfy(r -> assertThat(r.onExit()).succeedsWithin(PATIENCE));
      return last.generation();
    }
  }

  private Sight awaited(ArchiveProcess run, Aim aim, long end) throws Exception {
    int passed = aim == Aim.COMMIT || aim == Aim.COMMITTED ? random.nextInt(6) : 0;
    Sight before = Sight.of(index());
    Sight now = before;
    while (run.isAlive() && System.nanoTime() < end) {
      now = Sight.of(index());
      if (aim.isReached(run.pid(), before, now) && passed-- == 0) {
        hits.merge(aim, 1, Integer::sum);
        return now;
      }
      before = now;
      if (aim == Aim.ANYTHING) {
        Thread.sleep(2);
      }
    }
    return now;
  }

  /** What the world holds: sound, in itself in agreement, and nothing older than before. */
  private IndexAudit audited() throws Exception {
    IndexAudit audit = IndexAudit.of(served());
    audit.assertLedgerAgrees();
    assertThat(audit.notes().keySet()).containsAll(known.keySet());
    known.forEach(
        (id, note) -> assertThat(round(audit.notes().get(id))).isGreaterThanOrEqualTo(round(note)));
    try (ArchiveReader reader = LuceneArchiveHome.publicWorld(index()).reader()) {
      assertThat(reader.notes()).hasSize(audit.notes().size());
    }
    known = audit.notes();
    return audit;
  }

  /** After a swap that broke off, readers see the world before. */
  private Path served() {
    Path world = index().resolve("public");
    return Aim.names(world).isEmpty() ? index().resolve("public.previous") : world;
  }

  private void assertSameAsUndisturbed() throws Exception {
    Path fresh = folder.resolve("fresh");
    List<String> arguments =
        List.of("ingest", "--corpus", files.root().toString(), "--index", fresh.toString());
    try (ArchiveProcess run =
        ArchiveProcess.start(folder.resolve("run"), arguments.toArray(String[]::new))) {
      run.awaitEnd(PATIENCE);
    }
    IndexAudit undisturbed = IndexAudit.of(fresh.resolve("public"));
    IndexAudit survivor = IndexAudit.of(served());
    assertThat(survivor.notes()).isEqualTo(undisturbed.notes());
    assertThat(lines(survivor)).isEqualTo(lines(undisturbed));
  }

  /** Without how often each was tried, and when. */
  private static List<String> lines(IndexAudit audit) {
    return audit.ledger().values().stream()
        .map(
            f ->
                String.join(
                    " ", f.path(), f.hash(), "" + f.version(), "" + f.outcome(), "" + f.note()))
        .toList();
  }

  private static int round(Note note) {
    String text = note.passages().getLast().text();
    Matcher round = ROUND.matcher(text);
    assertThat(round.find()).as(text).isTrue();
    return Integer.parseInt(round.group(1));
  }

  private Path index() {
    return folder.resolve("index");
  }

  private ArchiveProcess start(Command command) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(command.line.split(" ")));
    arguments.addAll(List.of("--corpus", files.root().toString(), "--index", index().toString()));
    return ArchiveProcess.start(folder.resolve("run"), OPTIONS, arguments.toArray(String[]::new));
  }
}
