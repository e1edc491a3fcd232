package org.councilnotes.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * {@code src/container/make-security.sh} in folders of its own. The image of OpenSearch is played:
 * it has some files of the security plugin and a {@code hash.sh} that hashes nothing.
 */
public final class SecurityScript {

  /** Protects nothing: what the plugin takes where no other is set. */
  public static final String STORE_PASSWORD = "changeit";

  /** How it ended. */
  record Ended(int code, String said) {}

  /** Like the real one, it says first that it is to go. */
  private static final String HASH =
      """
      echo '** This tool is to go **'
      [ "$*" = '-env ARCHIVE_SECRET' ] && [ -n "$ARCHIVE_SECRET" ] && echo '$2y$12$played'
      """;

  private final Path folder;

  public SecurityScript(Path folder) throws IOException {
    this.folder = folder;
    write("image/config/opensearch-security/roles.yml", "_meta: {type: roles}\n");
    write("image/config/opensearch-security/internal_users.yml", "admin: {hash: known to all}\n");
    write("image/plugins/opensearch-security/tools/hash.sh", HASH);
    Files.createDirectories(security());
    Files.createDirectories(trusted());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  Path security() {
    return folder.resolve("security");
  }

  private Path trusted() {
    return folder.resolve("trusted");
  }

  /** The key of the nodes and its certificate. */
  public Path nodes() {
    return security().resolve("nodes.p12");
  }

  /** The certificate of the authority, as PEM. */
  public Path authority() {
    return trusted().resolve("authority.pem");
  }

  /** The file that holds the password. */
  public Path password() {
    return folder.resolve("cluster-password");
  }

  /** Makes it all, with the line in the file of the password. */
  public Ended run(String line) throws IOException, InterruptedException {
    Files.writeString(password(), line);
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    ProcessBuilder builder =
        new ProcessBuilder("sh", "src/container/make-security.sh").redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.remove("JDK_JAVA_OPTIONS");
    environment.merge("PATH", "", (path, _) -> java + ":" + path);
    environment.put("OPENSEARCH_HOME", folder.resolve("image").toString());
    environment.put("SECURITY", security().toString());
    environment.put("TRUSTED", trusted().toString());
    environment.put("SECRET", password().toString());
    environment.put("OWNER", owner("unix:uid") + ":" + owner("unix:gid"));
    Path said = folder.resolve("said");
    Process process = builder.redirectOutput(said.toFile()).start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return new Ended(process.waitFor(), Files.readString(said));
  }

  private String owner(String attribute) throws IOException {
    return Files.getAttribute(folder, attribute).toString();
  }
}
