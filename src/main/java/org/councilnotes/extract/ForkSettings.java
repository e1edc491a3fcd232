package org.councilnotes.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tika.exception.TikaConfigException;
import org.apache.tika.pipes.PipesConfig;

/** Writes the configuration that the forked processes start from, into a folder of their own. */
final class ForkSettings {

  /** A process is replaced after so many files, lest a slow leak in a parser adds up. */
  private static final int FILES_PER_PROCESS = 2_000;

  private final ExtractLimits limits;
  private final Path folder;

  ForkSettings(ExtractLimits limits, Path folder) {
    this.limits = limits;
    this.folder = folder;
  }

  PipesConfig write() throws IOException, TikaConfigException {
    Path file = folder.resolve("tika-config.xml");
    Files.writeString(file, xml(file));
    return PipesConfig.load(file);
  }

  private String xml(Path file) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <properties>
      <parsers>
        <parser class="org.apache.tika.parser.DefaultParser">
          <parser-exclude class="org.apache.tika.parser.ocr.TesseractOCRParser"/>
          <parser-exclude class="org.apache.tika.parser.pdf.PDFParser"/>
          <parser-exclude class="org.apache.tika.parser.microsoft.rtf.RTFParser"/>
          <parser-exclude class="org.apache.tika.parser.csv.TextAndCSVParser"/>
        </parser>
      </parsers>
      <detectors><detector class="org.councilnotes.extract.NoteDetector"/></detectors>
      <fetchers>
        <fetcher class="org.apache.tika.pipes.fetcher.fs.FileSystemFetcher">
          <params><name>%s</name><allowAbsolutePaths>true</allowAbsolutePaths></params>
        </fetcher>
      </fetchers>
      <pipes>
        <params>
          <tikaConfig>%s</tikaConfig>
          <javaPath>%s</javaPath>
          <numClients>%d</numClients>
          <timeoutMillis>%d</timeoutMillis>
          <maxForEmitBatchBytes>-1</maxForEmitBatchBytes>
          <maxFilesProcessedPerProcess>%d</maxFilesProcessedPerProcess>
          <forkedJvmArgs>%s</forkedJvmArgs>
        </params>
      </pipes>
    </properties>
    """
        .formatted(
            Extractor.FETCHER,
            escape(file.toString()),
            escape(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            limits.workers(),
            limits.time().toMillis(),
            FILES_PER_PROCESS,
            arguments());
  }

  /** The child's standard output is the protocol, so its log goes to standard error. */
  private String arguments() {
    return List.of(
            "-Xmx" + limits.megabytes() + "m",
            "-XX:+UseSerialGC",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + folder,
            "-Dlogback.configurationFile=logback-fork.xml",
            "--enable-native-access=ALL-UNNAMED")
        .stream()
        .map(a -> "<arg>" + escape(a) + "</arg>")
        .collect(Collectors.joining());
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
