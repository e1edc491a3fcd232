package org.councilnotes.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaConfigException;
import org.apache.tika.pipes.PipesConfig;

/** Writes the configuration that a worker's forked processes start from, into its folder. */
final class ForkSettings {

  static final String FETCHER = "files";

  /** Before another process is tried where one did not start; Tika's own is minutes. */
  private static final int PAUSE_MILLIS = 500;

  /**
   * Parsers are told to leave the network alone. One that is not: every connection goes to a proxy
   * that is not there.
   */
  private static final List<String> NO_NETWORK =
      List.of(
          "-DsocksProxyHost=127.0.0.1",
          "-DsocksProxyPort=9",
          "-DsocksNonProxyHosts=",
          "-Dhttp.nonProxyHosts=",
          "-Dftp.nonProxyHosts=",
          "-Djavax.xml.accessExternalDTD=",
          "-Djavax.xml.accessExternalSchema=",
          "-Djavax.xml.accessExternalStylesheet=",
          "-Djdk.xml.enableExtensionFunctions=false");

  /** Named, because to look for others in a hundred libraries takes longer than to read a part. */
  private static final List<String> XML_OF_THE_JDK =
      List.of(
          "-Djavax.xml.parsers.SAXParserFactory="
              + "com.sun.org.apache.xerces.internal.jaxp.SAXParserFactoryImpl",
          "-Djavax.xml.parsers.DocumentBuilderFactory="
              + "com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl");

  private final ExtractLimits limits;
  private final Path folder;

  ForkSettings(ExtractLimits limits, Path folder) {
    this.limits = limits;
    this.folder = folder;
  }

  /** For the process's temporary files. */
  Path temporary() {
    return folder.resolve("tmp");
  }

  PipesConfig write() throws IOException, TikaConfigException {
    Files.createDirectories(temporary());
    Path file = folder.resolve("tika-config.xml");
    Files.writeString(file, xml(file));
    return PipesConfig.load(file);
  }

  private String xml(Path file) throws IOException {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <properties>
    %s
      <detectors><detector class="%s"/></detectors>
      <fetchers>
        <fetcher class="%s">
          <params><name>%s</name><allowAbsolutePaths>true</allowAbsolutePaths></params>
        </fetcher>
      </fetchers>
      <pipes>
        <params>
          <tikaConfig>%s</tikaConfig>
          <javaPath>%s</javaPath>
          <numClients>1</numClients>
          <startupTimeoutMillis>%d</startupTimeoutMillis>
          <sleepOnStartupTimeoutMillis>%d</sleepOnStartupTimeoutMillis>
          <timeoutMillis>%d</timeoutMillis>
          <maxForEmitBatchBytes>-1</maxForEmitBatchBytes>
          <forkedJvmArgs>%s</forkedJvmArgs>
        </params>
      </pipes>
    </properties>
    """
        .formatted(
            ForkParsers.xml(),
            NoteDetector.class.getName(),
            ForkFetcher.class.getName(),
            FETCHER,
            escape(file.toString()),
            escape(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            Fork.START.toMillis(),
            PAUSE_MILLIS,
            limits.time().toMillis(),
            arguments());
  }

  /** The child's standard output is the protocol, so its log goes to standard error. */
  private String arguments() {
    List<String> ordinary =
        List.of(
            "-Xmx" + limits.megabytes() + "m",
            "-XX:+UseSerialGC",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + temporary(),
            ParentWatch.option(),
            "-XX:ErrorFile=" + temporary().resolve("crash.log"),
            "-XX:-CreateCoredumpOnCrash",
            "-Dlogback.configurationFile=logback-fork.xml",
            "--enable-native-access=ALL-UNNAMED");
    return Stream.of(ordinary, NO_NETWORK, XML_OF_THE_JDK)
        .flatMap(List::stream)
        .map(a -> "<arg>" + escape(a) + "</arg>")
        .collect(Collectors.joining());
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
