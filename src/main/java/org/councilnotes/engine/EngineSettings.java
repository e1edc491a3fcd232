package org.councilnotes.engine;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a cluster is and how it keeps an archive.
 *
 * @param addresses of its nodes, http or https; at least one
 * @param name which the names of its indices begin with
 * @param login who asks, where the cluster wants to know
 * @param certificates a PEM file of those to trust instead of those that Java trusts
 * @param shards that a new index is parted into
 * @param replicas further copies of each shard
 */
public record EngineSettings(
    List<URI> addresses,
    String name,
    Optional<Login> login,
    Optional<Path> certificates,
    int shards,
    int replicas) {

  public EngineSettings {
    addresses = List.copyOf(addresses);
  }

  /**
   * Reads what is set by name, such as {@code archive.engine.addresses}.
   *
   * @throws EngineProblem where a value cannot be meant
   */
  public static EngineSettings of(Function<String, Optional<String>> named) {
    return new NamedSettings(named).read();
  }

  /**
   * Reads the properties of this process, else its environment ({@code ARCHIVE_ENGINE_ADDRESSES}).
   * The password comes from the environment alone: others can see the command line of a process.
   *
   * @throws EngineProblem where a value cannot be meant
   */
  public static EngineSettings ofProcess() {
    return of(
        name ->
            NamedSettings.fromProcess(
                name, System::getProperty, variable -> System.getenv(variable)));
  }
}
