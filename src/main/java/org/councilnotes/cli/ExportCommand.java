package org.councilnotes.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.research.Export;
import org.councilnotes.research.ExportFormat;
import org.councilnotes.research.ExportRows;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.web.FacetValues;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes all that a search finds into a file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "All passages that a search finds, as a file; docs/codebook.md names its columns.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {"0:done, also where nothing is found", ExitCodes.USAGE, ExitCodes.NOT_RUN})
final class ExportCommand implements Callable<Integer> {

  private static final String STANDARD_OUTPUT = "standard output";

  @Spec private CommandSpec spec;
  @Mixin private Places places;
  @Mixin private SearchOptions asking;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "F",
      completionCandidates = OptionValues.Formats.class,
      description = "csv, xlsx, json, ris, bibtex or csl (CSL-JSON)")
  private String format;

  @Option(
      names = "--rows",
      paramLabel = "R",
      completionCandidates = OptionValues.Rows.class,
      description = "of a table: passages (default), one row a hit; or mentions, one row each")
  private String rows = ExportRows.PASSAGES.key();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "written instead of standard output")
  private @Nullable Path output;

  @Override
  public Integer call() {
    ExportFormat asked =
        ExportFormat.ofKey(format)
            .orElseThrow(() -> bad("no format: %s; there are %s".formatted(format, formats())));
    ExportRows each = ExportRows.ofKey(rows).orElseThrow(() -> bad("no rows: " + rows));
    if (each != ExportRows.PASSAGES && !asked.isTable()) {
      throw bad("references are listed by passage: no --rows " + rows + " with " + format);
    }
    Vocabulary vocabulary = Vocabulary.load(places.corpus().vocabulary());
    SearchRequest request = asking.request(new FacetValues(vocabulary), SearchRequest.Span.FIRST);
    try (ArchiveReader reader = places.reader();
        Export export = Export.of(request, reader, Instant.now())) {
      write(export, asked, each);
    }
    return 0;
  }

  private void write(Export export, ExportFormat asked, ExportRows each) {
    try (OutputStream out = open()) {
      export.write(asked, each, out);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot be written: " + (output == null ? STANDARD_OUTPUT : output), e);
    }
    if (output != null) {
      Console.of(spec).say(output + " written");
    }
  }

  private OutputStream open() throws IOException {
    return new BufferedOutputStream(
        output == null ? new StandardOutput() : Files.newOutputStream(output));
  }

  private static String formats() {
    return Arrays.stream(ExportFormat.values())
        .map(ExportFormat::key)
        .collect(Collectors.joining(", "));
  }

  private ParameterException bad(String reason) {
    return new ParameterException(spec.commandLine(), reason);
  }
}
