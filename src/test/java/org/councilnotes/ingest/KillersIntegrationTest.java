package org.councilnotes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.councilnotes.TestCorpus;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.ingest.read.NotePipeline;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that break their parser, each in another way, among five times as many notes. Each must end
 * in its own way: one that were read as plain text or XML would show nothing.
 */
@Tag("campaign")
@Tag("hostile")
class KillersIntegrationTest {

  private static final int NOTES_FOR_EACH = 5;
  private static final List<String> SAMPLES =
      List.of("91790-19.pdf", "91582-18.docx", "91066-18.html", "90318-13.txt");

  /** Of the processor, for a note. */
  private static final Duration LIMIT = Duration.ofSeconds(15);

  private static final String TIME_OUT = "failed, time-out after 15 s of processor time";
  private static final String UNFINISHED = "failed, unfinished after 75 s";
  private static final String MEMORY = "failed, out of memory at 768 MB";
  private static final String CRASH = "failed, the parser crashed";
  private static final String EXCEPTION = "failed, parse error: ";
  private static final String READ = "rejected, unsupported: application/mock+xml";

  private static final String EMBEDDED =
      """
      <embedded filename="in.xml" content-type="application/mock+xml">
        &lt;mock&gt;&lt;write element="p"&gt;inside&lt;/write&gt;&lt;/mock&gt;
      </embedded>
      """;

  private record Killer(String script, String ending) {}

  private static final Map<String, Killer> KILLERS = killers();

  @TempDir private Path folder;

  @Test
  void filesThatBreakTheirParserCostNoNote() {
    TestCorpus files = TestCorpus.in(folder.resolve("corpus"));
    SAMPLES.forEach(files::sample);
    int number = 0;
    for (Map.Entry<String, Killer> killer : KILLERS.entrySet()) {
      files.write("k%02d-%s.xml".formatted(number, killer.getKey()), killer.getValue().script());
      for (int i = 0; i < NOTES_FOR_EACH; i++) {
        files.note("k%02d-%s-%d.txt".formatted(number, "note", i), number(number, i), "Ports.");
      }
      number++;
    }
    IngestedCorpus archive = new IngestedCorpus(files, folder.resolve("index"));
    IngestReport report = run(archive);

    assertThat(report.hasFailures()).isTrue();
    assertThat(archive.ledger().stream().filter(line -> line.contains(".xml: ")).toList())
        .zipSatisfy(expected(), (line, expected) -> assertThat(line).as(line).startsWith(expected));
    assertThat(archive.ledger().stream().filter(line -> !line.contains(".xml: ")))
        .hasSize(KILLERS.size() * NOTES_FOR_EACH + SAMPLES.size())
        .allSatisfy(line -> assertThat(line).endsWith(": indexed"));
    archive.assertLedgerAgreesWithNotes();
  }

  private static IngestReport run(IngestedCorpus archive) {
    try (NotePipeline way =
        new NotePipeline(archive.files().corpus(), ExtractLimits.DEFAULT.withTime(LIMIT))) {
      return archive.run(way);
    }
  }

  private static List<String> expected() {
    List<String> names = List.copyOf(KILLERS.keySet());
    return IntStream.range(0, names.size())
        .mapToObj(
            i -> "k%02d-%s.xml: %s".formatted(i, names.get(i), KILLERS.get(names.get(i)).ending()))
        .toList();
  }

  private static String number(int killer, int note) {
    return "9%02d%02d/19".formatted(killer, note);
  }

  /** In an order that puts notes behind each kind. */
  private static Map<String, Killer> killers() {
    Map<String, Killer> killers = new LinkedHashMap<>();
    killers.put("nothing-bad", killer("<write element=\"p\">good</write>", READ));
    killers.put("sleeps", killer("<hang millis=\"600000\" interruptible=\"false\"/>", UNFINISHED));
    killers.put(
        "computes",
        killer("<hang millis=\"600000\" heavy=\"true\" pulse_millis=\"100\"/>", TIME_OUT));
    killers.put("memory", killer("<oom/>", MEMORY));
    killers.put("memory-error", killer(error("java.lang.OutOfMemoryError"), MEMORY));
    killers.put("null", killer(error("java.lang.NullPointerException"), EXCEPTION));
    killers.put("exits", killer("<system_exit/>", CRASH));
    killers.put("interrupts", killer("<thread_interrupt/>", READ));
    killers.put("overflow", killer(error("java.lang.StackOverflowError"), CRASH));
    killers.put("prints", killer("<print_out>noise</print_out>", READ));
    killers.put(
        "inside-and-out", killer(EMBEDDED + error("java.lang.NullPointerException"), EXCEPTION));
    return killers;
  }

  private static String error(String type) {
    return "<throw class=\"%s\">on purpose</throw>".formatted(type);
  }

  /** Tika tells such a script from other XML by its prolog and root. */
  private static Killer killer(String what, String ending) {
    String script = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mock>%s</mock>\n".formatted(what);
    return new Killer(script, ending);
  }
}
