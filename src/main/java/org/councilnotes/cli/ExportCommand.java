package org.councilnotes.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.councilnotes.cli.output.Console;
import org.councilnotes.export.ExportFormat;
import org.councilnotes.export.ExportRowKind;
import org.councilnotes.export.SearchExport;
import org.councilnotes.label.FacetValues;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
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
  @Mixin private WorldOptions places;
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
  private String rows = ExportRowKind.PASSAGES.key();

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
    ExportRowKind each = ExportRowKind.ofKey(rows).orElseThrow(() -> bad("no rows: " + rows));
    if (each != ExportRowKind.PASSAGES && !asked.isTable()) {
      throw bad("references are listed by passage: no --rows " + rows + " with " + format);
    }
    Vocabulary vocabulary = Vocabulary.load(places.corpus().existingVocabularyFolder());
    SearchRequest request = asking.request(new FacetValues(vocabulary), SearchRequest.Span.FIRST);
    try (ArchiveReader reader = places.reader();
        SearchExport export = SearchExport.of(request, reader, Instant.now())) {
      write(export, asked, each);
    }
    return 0;
  }

  private void write(SearchExport export, ExportFormat asked, ExportRowKind each) {
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

  /** Standard output for bytes, which fails where nobody reads it any more, and is never closed. */
  private static final class StandardOutput extends OutputStream {

    private final PrintStream out = System.out;

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      flush();
    }

    @Override
    public void flush() throws IOException {
      if (out.checkError()) {
        throw new IOException("nobody reads it");
      }
    }
  }
}
