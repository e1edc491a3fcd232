package org.councilnotes.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.councilnotes.access.World;
import org.councilnotes.cli.output.Console;
import org.councilnotes.cli.output.MeaningPrinter;
import org.councilnotes.ingest.maintain.DerivedIndex;
import org.councilnotes.ingest.maintain.WorldHomes;
import org.councilnotes.meaning.MeaningProblem;
import org.councilnotes.meaning.SentenceNeighbours;
import org.councilnotes.meaning.SentenceVectors;
import org.councilnotes.meaning.onnx.ComponentFolder;
import org.councilnotes.meaning.onnx.ComponentInstaller;
import org.councilnotes.meaning.onnx.KnownJar;
import org.councilnotes.meaning.onnx.ModelSettings;
import org.councilnotes.meaning.onnx.OnnxSentenceEmbedder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Turns the optional component of meaning on or off, and says how it stands. */
@Command(
    name = "meaning",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    description = "Turns the vectors of meaning on or off, or says how they stand.",
    subcommands = {
      MeaningCommand.On.class,
      MeaningCommand.Off.class,
      MeaningCommand.Status.class,
      MeaningCommand.Update.class
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {ExitCodes.DONE, ExitCodes.USAGE, ExitCodes.NOT_RUN})
final class MeaningCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: " + String.join(", ", spec.subcommands().keySet()));
  }

  private static ComponentFolder folder(CommandSpec spec) {
    return ComponentFolder.ofProcess()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), ComponentFolder.SETTING + " names no folder"));
  }

  /** Installs the component and makes the vectors. */
  @Command(
      name = "on",
      description = {
        "Fetches model and runtime by Maven, once, and makes a vector of each sentence.",
        "Nothing is fetched afterwards; no text leaves this machine."
      })
  static final class On implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private LocationOptions places;

    @Option(
        names = "--from",
        paramLabel = "DIR",
        description = "folder with the jars, where Maven is not to fetch them")
    private Optional<Path> from = Optional.empty();

    @ArgGroup(exclusive = false)
    private @Nullable OwnModelOptions own;

    @Override
    public Integer call() {
      Console console = Console.of(spec);
      ComponentFolder folder = folder(spec);
      ComponentInstaller installer =
          new ComponentInstaller(from.orElseThrow(On::withoutJars), folder);
      Optional.ofNullable(own)
          .ifPresentOrElse(model -> installer.install(model.get()), installer::install);
      requireUsable(folder);
      new MeaningPrinter(console).printInstalled(folder.settings(), folder.bytes());
      WorldHomes homes = places.homes();
      return homes.derived().update(homes, DerivedIndex.Pace.NONE) ? 0 : ExitCodes.FAILURES;
    }

    /** Where the model gives no vector, nothing is left of it. */
    private static void requireUsable(ComponentFolder folder) {
      try {
        float[] _ = new OnnxSentenceEmbedder(folder).ofSentence("Ministers met twice.");
      } catch (MeaningProblem unusable) {
        boolean _ = folder.delete();
        throw new MeaningProblem(
            "the model cannot be used, and meaning is off now: " + unusable.getMessage(), unusable);
      }
    }

    private static MeaningProblem withoutJars() {
      return new MeaningProblem(
          "without its sources the program cannot fetch the component. Put these two jars of Maven"
              + " Central into a folder and say --from FOLDER: %s, %s"
                  .formatted(KnownJar.MODEL.coordinates(), KnownJar.RUNTIME.coordinates()));
    }
  }

  /** A model of the user's own. */
  static final class OwnModelOptions {

    @Option(
        names = "--model",
        required = true,
        paramLabel = "FILE",
        description = "a model of your own in the format of ONNX, such as one for many languages")
    private Path model;

    @Option(
        names = "--vocabulary",
        required = true,
        paramLabel = "FILE",
        description = "its vocabulary of word pieces: vocab.txt, or tokenizer.json")
    private Path vocabulary;

    @Option(
        names = "--pooling",
        paramLabel = "P",
        description = "mean (default) or cls, as its makers say")
    private ModelSettings.Pooling pooling = ModelSettings.Pooling.MEAN;

    @Option(
        names = "--cased",
        description =
            "where its vocabulary has capitals and accents; tokenizer.json says it itself")
    private boolean cased;

    @Option(
        names = "--query-prefix",
        paramLabel = "TEXT",
        description = "words that it wants before what is asked")
    private String queryPrefix = "";

    @Option(
        names = "--floor",
        paramLabel = "COSINE",
        description = "from which cosine on it calls sentences near (default: 0.70)")
    private double floor = SentenceNeighbours.FLOOR;

    private double floor() {
      if (!(floor >= 0 && floor < 1)) {
        throw new MeaningProblem("--floor is from 0 to below 1, given " + floor);
      }
      return floor;
    }

    ComponentInstaller.OwnModel get() {
      return new ComponentInstaller.OwnModel(
          model,
          vocabulary,
          new ModelSettings(
              String.valueOf(model.getFileName()), "", pooling, cased, queryPrefix, floor()));
    }
  }

  /** Deletes the component and the vectors. */
  @Command(name = "off", description = "Deletes model, runtime and all vectors.")
  static final class Off implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private LocationOptions places;

    @Override
    public Integer call() {
      boolean wasThere = folder(spec).delete();
      for (World world : World.values()) {
        places.meaning().vectors(world).delete();
      }
      Console.of(spec).print(wasThere ? "meaning is off now" : "meaning is off");
      return 0;
    }
  }

  /** Makes the vectors that are missing. */
  @Command(
      name = "update",
      description = {
        "Brings the vectors in step with the archive, as each run does.",
        "For machines that serve an archive which others write."
      })
  static final class Update implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private LocationOptions places;

    @Override
    public Integer call() {
      boolean isOn = folder(spec).isOn();
      Set<World> behind =
          places.meaning().update(ArchiveMeaning.worlds(places.homes()), DerivedIndex.Pace.NONE);
      Console.of(spec).print(isOn ? "meaning is on" : "meaning is off");
      return behind.isEmpty() ? 0 : ExitCodes.FAILURES;
    }
  }

  /** Says how the component stands. */
  @Command(name = "status", description = "On or off, the model, how many vectors, how large.")
  static final class Status implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private LocationOptions places;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() {
      ComponentFolder folder = folder(spec);
      Map<String, SentenceVectors.Contents> vectors = new LinkedHashMap<>();
      for (World world : World.values()) {
        vectors.put(world.key(), places.meaning().vectors(world).contents());
      }
      MeaningPrinter printer = new MeaningPrinter(Console.of(spec));
      if (json) {
        printer.printJson(folder, vectors);
      } else {
        printer.print(folder, vectors);
      }
      return 0;
    }
  }
}
