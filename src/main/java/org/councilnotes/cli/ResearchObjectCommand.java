package org.councilnotes.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.councilnotes.cli.output.Console;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CorrectionFiles;
import org.councilnotes.export.dataset.DatasetSources;
import org.councilnotes.export.dataset.ResearchObject;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetValues;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all that a search finds as a dataset that can be cited. */
@Command(
    name = "research-object",
    mixinStandardHelpOptions = true,
    description = {
      "All passages that a search finds, or of all notes, as a ZIP of tables with facts, mentions,",
      "editions, vocabulary and codebook, described as RO-Crate and Data Package."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {"0:done, also where nothing is found", ExitCodes.USAGE, ExitCodes.NOT_RUN})
final class ResearchObjectCommand implements Callable<Integer> {

  private static final String UNFINISHED = ".part";

  @Spec private CommandSpec spec;
  @Mixin private WorldOptions places;
  @Mixin private FilterOptions filters;

  @Parameters(index = "0", paramLabel = "FILE.zip", description = "written, or replaced when whole")
  private Path file;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "QUERY",
      description = "as search takes it; none for every passage")
  private List<String> words = new ArrayList<>();

  @Override
  public Integer call() {
    Vocabulary vocabulary = Vocabulary.load(places.corpus().existingVocabularyFolder());
    SearchRequest request = request(new FacetValues(vocabulary));
    try (ArchiveReader reader = places.reader();
        ResearchObject dataset = ResearchObject.of(request, reader, sources(vocabulary))) {
      write(dataset);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be written: " + file, e);
    }
    Console.of(spec).say(file + " written");
    return 0;
  }

  private SearchRequest request(FacetValues values) {
    if (Files.isDirectory(file)) {
      throw new ParameterException(spec.commandLine(), "a folder, not a file: " + file);
    }
    try {
      return new SearchRequest(
          values.parser().read(Whitespace.squeeze(String.join(" ", words))),
          filters.filters(values),
          ResultPageRequest.OF_PASSAGES);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private DatasetSources sources(Vocabulary vocabulary) {
    SeriesCatalogue catalogue = SeriesCatalogue.in(places.corpus().root());
    return new DatasetSources(
        vocabulary,
        new FacetLabels(CommandMessages.load(), vocabulary, catalogue)
            .names(CommandMessages.LOCALE),
        catalogue::notDue,
        new CorrectionFiles(places.corpus(), vocabulary)::of);
  }

  /** Under another name until it is whole: a part of it would look like all. */
  private void write(ResearchObject dataset) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + UNFINISHED);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        dataset.write(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
