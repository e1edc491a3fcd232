package org.councilnotes.cli.output;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.progress.Stage;
import org.councilnotes.ingest.progress.StageCost;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the stages of a run cost, in seconds on the clock and of the processor. */
public record TimingPrinter(IngestReport report) {

  private static final double THOUSAND = 1000;

  /** A table: a line of heads, a line for each stage, one for the whole run. */
  public List<String> lines() {
    Stream<String> stages =
        report.stages().stream()
            .map(cost -> line(cost.stage().key(), wall(cost), seconds(cost.processor())));
    return Stream.of(
            Stream.of(line("stage", "s", "CPU s")),
            stages,
            Stream.of(line("run", seconds(report.time()), seconds(processor()))))
        .flatMap(lines -> lines)
        .toList();
  }

  /** What a process does beside its stages is waited for by no stage. */
  private static String wall(StageCost cost) {
    return cost.stage() == Stage.OTHER ? "" : seconds(cost.wall());
  }

  private static String line(String stage, String wall, String processor) {
    return "%-10s %9s %9s".formatted(stage, wall, processor);
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.2f", time.toMillis() / THOUSAND);
  }

  private Duration processor() {
    return report.stages().stream().map(StageCost::processor).reduce(Duration.ZERO, Duration::plus);
  }

  /** The same as {@code timing} of a report as JSON. */
  public void addTo(ObjectNode json) {
    ArrayNode timing = json.putArray("timing");
    for (StageCost cost : report.stages()) {
      ObjectNode stage = timing.addObject().put("stage", cost.stage().key());
      if (cost.stage() != Stage.OTHER) {
        stage.put("seconds", cost.wall().toMillis() / THOUSAND);
      }
      stage.put("cpu", cost.processor().toMillis() / THOUSAND);
    }
  }
}
