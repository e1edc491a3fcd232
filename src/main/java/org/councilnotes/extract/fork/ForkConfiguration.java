package org.councilnotes.extract.fork;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaConfigException;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.Parser;
import org.apache.tika.pipes.PipesConfig;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.extract.FileLimit;
import org.councilnotes.extract.ParserRemark;
import org.councilnotes.extract.ocr.DocumentOcr;

/** Writes the configuration of a worker's forked processes into the folder of the worker. */
record ForkConfiguration(ExtractLimits limits, Path folder) {

  static final String FETCHER = "files";

  /** Pause before the next attempt where a process did not start; Tika's default is minutes. */
  private static final int PAUSE_MILLIS = 500;

  /** Numbers are written in the digits that other programs read, whatever the machine's locale. */
  private static final String DIGITS = "-Duser.language.format=en";

  /** Keeps parsers off the network: every connection goes to a proxy that does not exist. */
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

  /**
   * XML implementations of the JDK, set by name: a service lookup over a hundred JARs takes longer
   * than parsing a part.
   */
  private static final List<String> XML_OF_THE_JDK =
      List.of(
          "-Djavax.xml.parsers.SAXParserFactory="
              + "com.sun.org.apache.xerces.internal.jaxp.SAXParserFactoryImpl",
          "-Djavax.xml.parsers.DocumentBuilderFactory="
              + "com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl");

  /** The folder of temporary files of the process. */
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
            ParserSection.xml(),
            MediaTypeDetector.class.getName(),
            ForkFetcher.class.getName(),
            FETCHER,
            escape(file.toString()),
            escape(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            ForkedProcess.START.toMillis(),
            PAUSE_MILLIS,
            limits.timeOnTheClock().toMillis(),
            arguments());
  }

  /** Standard output of the child carries the protocol, so its log goes to standard error. */
  private String arguments() {
    List<String> ordinary =
        List.of(
            "-Xmx" + limits.megabytes() + "m",
            "-XX:+UseSerialGC",
            "-Djava.awt.headless=true",
            DIGITS,
            "-Djava.io.tmpdir=" + temporary(),
            ParentProcessMonitor.option(),
            CpuLimitMonitor.option(limits),
            "-XX:ErrorFile=" + temporary().resolve("crash.log"),
            "-XX:-CreateCoredumpOnCrash",
            "-Dlogback.configurationFile=logback-fork.xml",
            "--enable-native-access=ALL-UNNAMED");
    return Stream.of(ordinary, compilers(), classes(), NO_NETWORK, XML_OF_THE_JDK)
        .flatMap(List::stream)
        .map(a -> "<arg>" + escape(a) + "</arg>")
        .collect(Collectors.joining());
  }

  /**
   * Keeps this process off the network and within its processor time, as the arguments do with a
   * forked one. For a process that reads files and has read none yet.
   */
  static void confine(ExtractLimits limits) {
    Stream.concat(NO_NETWORK.stream(), Stream.of(CpuLimitMonitor.option(limits)))
        .map(option -> option.substring("-D".length()).split("=", 2))
        .forEach(named -> System.setProperty(named[0], named[1]));
  }

  /**
   * A command that is too short for the optimising compiler reads a file or two: their processes
   * end before it would pay, too.
   */
  static List<String> compilers() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-XX:TieredStopAtLevel="))
        .toList();
  }

  /**
   * A class archive of {@link ForkRehearsal}, where the build left one. The virtual machine ignores
   * one that does not fit, and would say so on standard output.
   */
  static List<String> classes() {
    String archive = System.getProperty("archive.reader.classes", "");
    return archive.isEmpty() || Files.notExists(Path.of(archive))
        ? List.of()
        : List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /**
   * The section of the Tika configuration that restricts parsers and metadata. Only our parsers are
   * used, and only the metadata fields that the program uses are kept. A file that none of them
   * reads is known by its media type only.
   */
  private static final class ParserSection {

    private static final String SERVICES = "META-INF/services/" + Parser.class.getName();

    /** Path prefix of the JARs with Tika's own parsers. */
    private static final String TIKAS_OWN = "/tika-parser";

    /**
     * Bytes of all metadata of a file, and of one field; the list of pages for OCR is such a field.
     */
    private static final int METADATA = 200_000;

    /** Elements that our parsers add around those that they count themselves. */
    private static final int MARKUP_AROUND = 50;

    private ParserSection() {}

    static String xml() throws IOException {
      return """
        <parsers>
      %s
        </parsers>
        <autoDetectParserConfig>
          <params>
            <maximumDepth>%d</maximumDepth>
            <maximumCompressionRatio>%d</maximumCompressionRatio>
          </params>
          <metadataWriteFilterFactory class="org.apache.tika.metadata.writefilter.StandardWriteFilterFactory">
            <params>
              <maxTotalEstimatedBytes>%d</maxTotalEstimatedBytes>
              <maxFieldSize>%d</maxFieldSize>
              <includeFields>
      %s
              </includeFields>
            </params>
          </metadataWriteFilterFactory>
        </autoDetectParserConfig>
      """
          .formatted(
              each(parsers(), "    <parser class=\"%s\"/>"::formatted),
              FileLimit.NESTING.maximum() + MARKUP_AROUND,
              FileLimit.RATIO.maximum(),
              METADATA,
              METADATA,
              each(asked(), "          <field>%s</field>"::formatted));
    }

    private static List<String> asked() {
      Stream<String> others =
          Stream.of(
              TikaCoreProperties.TITLE.getName(),
              TikaCoreProperties.LANGUAGE.getName(),
              TikaCoreProperties.WRITE_LIMIT_REACHED.getName(),
              DocumentOcr.NEEDED);
      return Stream.concat(others, Stream.of(ParserRemark.values()).map(ParserRemark::key))
          .toList();
    }

    /**
     * The parsers of all services but Tika's. Those are not even loaded: the libraries of some are
     * left out.
     */
    private static List<String> parsers() throws IOException {
      List<URL> services =
          Collections.list(ParserSection.class.getClassLoader().getResources(SERVICES));
      List<String> names = new ArrayList<>();
      for (URL service : services) {
        if (!service.toString().contains(TIKAS_OWN)) {
          names.addAll(names(service));
        }
      }
      return names.stream().distinct().sorted().toList();
    }

    private static List<String> names(URL service) throws IOException {
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(service.openStream(), StandardCharsets.UTF_8))) {
        return lines
            .lines()
            .map(l -> l.replaceFirst("#.*", "").strip())
            .filter(l -> !l.isEmpty())
            .toList();
      }
    }

    private static String each(List<String> names, UnaryOperator<String> line) {
      return names.stream().map(line).collect(Collectors.joining("\n"));
    }
  }
}
