package org.councilnotes.extract.fork;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.PipesConfig;
import org.apache.tika.pipes.PipesServer;
import org.apache.tika.pipes.PipesServer.STATUS;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.file.ScratchFolder;

/**
 * Does what a forked process does, with requests that are there beforehand, and ends. The build has
 * it leave its classes for the forked processes, which are killed and cannot leave any.
 */
public final class ForkRehearsal {

  private ForkRehearsal() {}

  /**
   * Reads files as a forked process. Its exit code says nothing: for the process, its client is
   * gone.
   *
   * @param files of each format one
   */
  public static void main(String[] files) throws Exception {
    ForkConfiguration.confine(ExtractLimits.DEFAULT);
    ScratchFolder folder = ScratchFolder.open("reader");
    Runtime.getRuntime().addShutdownHook(new Thread(folder::close));
    PipesConfig settings = new ForkConfiguration(ExtractLimits.DEFAULT, folder.path()).write();
    ParentProcessMonitor.watchOwnParent();
    System.setIn(new ByteArrayInputStream(requests(files)));
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    PipesServer.main(
        new String[] {
          settings.getTikaConfig().toString(),
          Long.toString(settings.getMaxForEmitBatchBytes()),
          Long.toString(settings.getTimeoutMillis()),
          Long.toString(settings.getShutdownClientAfterMillis())
        });
  }

  /** What Tika's {@code PipesClient} writes: a code, the length of a job, the job. */
  private static byte[] requests(String[] files) throws IOException {
    ByteArrayOutputStream requests = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(requests)) {
      for (String file : files) {
        FetchEmitTuple job =
            Extractor.job(Path.of(file), new ParseContext(), ExtractLimits.DEFAULT);
        byte[] bytes = bytes(job);
        out.write(call());
        out.writeInt(bytes.length);
        out.write(bytes);
      }
    }
    return requests.toByteArray();
  }

  private static int call() {
    return IntStream.rangeClosed(1, Byte.MAX_VALUE)
        .filter(code -> STATUS.lookup(code) == STATUS.CALL)
        .findFirst()
        .orElseThrow();
  }

  private static byte[] bytes(FetchEmitTuple job) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(job);
    }
    return bytes.toByteArray();
  }
}
