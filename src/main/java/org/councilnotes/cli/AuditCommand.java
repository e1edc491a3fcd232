package org.councilnotes.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.councilnotes.access.audit.AuditFolder;
import org.councilnotes.access.audit.AuditLine;
import org.councilnotes.cli.output.Console;
import org.councilnotes.note.number.NoteReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says who was shown which restricted notes. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Who was shown which restricted notes, by the log of accesses.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      "1:some lines of the log are not understood; the others are given",
      ExitCodes.USAGE,
      ExitCodes.NOT_RUN
    })
final class AuditCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private LocationOptions places;

  @Option(
      names = "--note",
      paramLabel = "NOTE",
      description = "only accesses to this note, by its id or number; also to one that is gone")
  private @Nullable String note;

  @Option(names = "--user", paramLabel = "NAME", description = "only accesses by this user")
  private @Nullable String user;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "first day, such as 2026-11-29 (UTC)")
  private @Nullable LocalDate since;

  @Option(names = "--until", paramLabel = "DATE", description = "last day (UTC; default: today)")
  private @Nullable LocalDate until;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    LocalDate today = LocalDate.now(Clock.system(ZoneOffset.UTC));
    LocalDate first = Optional.ofNullable(since).orElse(LocalDate.EPOCH);
    LocalDate last = Optional.ofNullable(until).orElse(today);
    if (last.isBefore(first)) {
      throw places.badUsage("--until is before --since");
    }
    AuditFolder.Lines log = places.auditFolder().read(first, last);
    List<AuditLine> lines = log.lines().stream().filter(this::isAsked).toList();
    if (json) {
      console.print(json(lines));
    } else {
      lines.forEach(line -> console.print(text(line)));
    }
    log.broken().forEach(place -> console.say("archive: not understood: " + place));
    return log.broken().isEmpty() ? 0 : ExitCodes.FAILURES;
  }

  private boolean isAsked(AuditLine line) {
    return (user == null || line.user().equals(user)) && (note == null || isOf(line, note));
  }

  private static boolean isOf(AuditLine line, String asked) {
    return line.isOf(asked)
        || NoteReference.parse(asked).map(NoteReference::note).filter(line::isOf).isPresent();
  }

  private static ObjectNode json(List<AuditLine> lines) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ArrayNode accesses = json.putArray("accesses");
    lines.forEach(line -> accesses.add(line.json()));
    return json;
  }

  private static String text(AuditLine line) {
    String notes =
        line.all() ? "all " + line.count() + " restricted notes" : String.join(" ", line.notes());
    return "%s %s (%s) %s, %s: %s"
        .formatted(line.time(), line.user(), line.role(), line.kind(), line.address(), notes);
  }
}
