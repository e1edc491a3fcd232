package org.councilnotes.bench.search;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Solr, fetched by Maven and run by a JDK that it supports. Where one or the other is not to be had
 * there is none, and a benchmark goes on without it.
 *
 * @param java the command
 */
record Solr(Path folder, Path java) {

  private static final List<String> VERSIONS = List.of("17", "21");
  private static final Path JDKS = Path.of("/usr/lib/jvm");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long DOWNLOAD_MINUTES = 15;

  /** Matches {@code ready on port 40123}; not {@code ready}. */
  private static final Pattern READY = Pattern.compile("ready on port (\\d+)");

  /**
   * Ready to be filled.
   *
   * @return empty where it is not to be had, which is said
   */
  static Optional<Solr> in(Path folder) throws IOException, InterruptedException {
    Optional<Path> java = supported();
    if (java.isEmpty()) {
      System.out.println("Without Solr: it needs a JDK 17 below " + JDKS + ".");
      return Optional.empty();
    }
    for (String file : List.of("pom.xml", "log4j2.xml", "SolrPeer.java")) {
      copy(file, folder.resolve(file));
    }
    if (!isFetched(folder)) {
      System.out.println("Without Solr: Maven could not fetch it, see " + folder + "/maven.log.");
      return Optional.empty();
    }
    return Optional.of(new Solr(folder, java.get()));
  }

  private static void copy(String resource, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, Lists.lines("solr/" + resource));
  }

  private static Optional<Path> supported() throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(JDKS)) {
      try (DirectoryStream<Path> jdks = Files.newDirectoryStream(JDKS)) {
        for (Path jdk : jdks) {
          if (Files.exists(jdk.resolve("bin/javac")) && isSupported(jdk.resolve("release"))) {
            found.add(jdk.resolve("bin/java"));
          }
        }
      }
    }
    return found.stream().sorted().findFirst();
  }

  private static boolean isSupported(Path release) throws IOException {
    return Files.exists(release)
        && Files.readAllLines(release).stream()
            .anyMatch(
                line ->
                    VERSIONS.stream().anyMatch(v -> line.startsWith("JAVA_VERSION=\"" + v + ".")));
  }

  private static boolean isFetched(Path folder) throws IOException, InterruptedException {
    if (Files.isDirectory(folder.resolve("jars"))) {
      return true;
    }
    Path log = folder.resolve("maven.log");
    Path part = folder.resolve("jars.part").toAbsolutePath();
    List<String> command =
        List.of("mvn", "-B", "-q", "dependency:copy-dependencies", "-DoutputDirectory=" + part);
    try {
      Process maven =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!maven.waitFor(DOWNLOAD_MINUTES, TimeUnit.MINUTES)) {
        maven.destroy();
        return false;
      }
      if (maven.exitValue() != 0) {
        return false;
      }
    } catch (IOException noMaven) {
      Files.writeString(log, noMaven.toString());
      return false;
    }
    Files.move(part, folder.resolve("jars"), StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  /** Makes an empty one in a folder and fills it; gives what it says of that. */
  Child load(Path home, Path lines) throws IOException {
    copy("schema.xml", home.resolve("notes/conf/schema.xml"));
    copy("solrconfig.xml", home.resolve("notes/conf/solrconfig.xml"));
    Files.writeString(home.resolve("solr.xml"), "<solr><metrics enabled='false'/></solr>\n");
    Files.writeString(home.resolve("notes/core.properties"), "name=notes\n");
    return start("load", home.toString(), lines.toString());
  }

  /** A server that is being started. */
  Child serve(Path home) throws IOException {
    return start("serve", home.toString());
  }

  /** Waits until a server is ready, and gives its port. */
  static int port(Child server) throws IOException, InterruptedException {
    return Integer.parseInt(server.await(READY, PATIENCE).group(1));
  }

  private Child start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(List.of("-Xms" + SearchBench.MEMORY, "-Xmx" + SearchBench.MEMORY));
    command.add("-Dlog4j.configurationFile=" + folder.resolve("log4j2.xml").toAbsolutePath());
    command.addAll(List.of("-cp", folder.resolve("jars") + "/*"));
    command.add(folder.resolve("SolrPeer.java").toString());
    command.addAll(List.of(arguments));
    return Child.start(folder, command);
  }
}
