package org.councilnotes.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.container.SecurityScript.Ended;
import org.councilnotes.opensearch.PlayedNode;
import org.councilnotes.opensearch.client.ClusterClient;
import org.councilnotes.opensearch.client.OpenSearchProblem;
import org.councilnotes.opensearch.client.OpenSearchSettings;
import org.councilnotes.opensearch.client.SecuredFront;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The keys, certificates and the user of the cluster that {@code docker-compose.yml} starts. */
@DisabledOnOs(OS.WINDOWS)
class SecurityScriptTest {

  private static final String PASSWORD = "a+secret/of_28=letters.and-2";

  @TempDir private static Path made;
  private static SecurityScript script;

  @TempDir private Path folder;

  /** Once for all tests that only look: keytool is started five times for it. */
  @BeforeAll
  static void make() throws Exception {
    script = new SecurityScript(made);
    assertThat(script.run(PASSWORD + "\n")).isEqualTo(new Ended(0, ""));
  }

  @Test
  void archiveReachesNodesThatHaveWhatWasMade() throws Exception {
    Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    try (PlayedNode node = new PlayedNode(200, "{\"cluster_name\": \"played\"}");
        SecuredFront front =
            new SecuredFront(
                node.address(),
                new OpenSearchSettings.Login("archive", PASSWORD),
                script.nodes(),
                SecurityScript.STORE_PASSWORD,
                script.authority());
        ClusterClient right = client(front, "localhost", password);
        ClusterClient unnamed = client(front, "127.0.0.1", password)) {
      assertThat(right.get("/")).asString().contains("played");
      assertThatThrownBy(() -> unnamed.get("/"))
          .isInstanceOf(OpenSearchProblem.class)
          .hasMessageContaining("is not trusted");
      Path other = Files.writeString(folder.resolve("other"), "another-secret-of-28-letters");
      try (ClusterClient wrong = client(front, "localhost", other)) {
        assertThatThrownBy(() -> wrong.get("/"))
            .hasMessageContaining("does not accept the user and password");
      }
    }
  }

  /** With the settings that the file of Compose gives to an archive. */
  private static ClusterClient client(SecuredFront front, String host, Path password) {
    Map<String, String> settings =
        Map.of(
            "archive.engine.addresses", front.address(host).toString(),
            "archive.engine.certificates", script.authority().toString(),
            "archive.engine.user", "archive",
            "archive.engine.password.file", password.toString());
    return new ClusterClient(
        OpenSearchSettings.of(name -> Optional.ofNullable(settings.get(name))));
  }

  @Test
  void certificateIsForTheNodesOfTheFileOfCompose() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(script.nodes())) {
      store.load(in, SecurityScript.STORE_PASSWORD.toCharArray());
    }
    ComposeFile compose = ComposeFile.read();
    X509Certificate nodes = (X509Certificate) store.getCertificate("nodes");
    assertThat(Collections.list(store.aliases())).containsExactlyInAnyOrder("nodes", "authority");
    assertThat(store.isKeyEntry("authority")).isFalse();
    assertThat(nodes.getSubjectAlternativeNames().stream().map(name -> name.get(1).toString()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(ComposeFile.NODES.stream(), Stream.of("localhost")).toList());
    assertThat(compose.environment("opensearch-1"))
        .containsEntry("plugins.security.nodes_dn", nodes.getSubjectX500Principal().getName())
        .containsEntry("plugins.security.ssl.http.keystore_alias", "nodes")
        .containsEntry("plugins.security.ssl.http.truststore_alias", "authority");
  }

  @Test
  void oneUserIsThereAndNoOtherAndNobodyElseReadsTheFiles() throws Exception {
    Map<String, Map<String, Object>> users =
        new Yaml().load(Files.readString(script.security().resolve("internal_users.yml")));
    assertThat(users.keySet()).containsExactlyInAnyOrder("_meta", "archive");
    assertThat(users.get("archive")).containsEntry("hash", "$2y$12$played");
    try (Stream<Path> files = Files.list(script.security())) {
      assertThat(files)
          .extracting(file -> file.getFileName().toString())
          .containsExactlyInAnyOrder(
              ".made", "authority.pem", "internal_users.yml", "nodes.p12", "roles.yml");
    }
    assertThat(Files.getPosixFilePermissions(script.nodes()))
        .isEqualTo(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
  }

  @Test
  void whatIsThereStays() throws Exception {
    byte[] before = Files.readAllBytes(script.nodes());

    assertThat(script.run("another-secret-of-28-letters")).isEqualTo(new Ended(0, ""));
    assertThat(Files.readAllBytes(script.nodes())).isEqualTo(before);
  }

  @Test
  void passwordThatCannotBeMeantIsRefused() throws Exception {
    SecurityScript refused = new SecurityScript(folder);

    for (String password : List.of("short", "with\"quotes\" and blanks")) {
      Ended ended = refused.run(password);
      assertThat(ended.code()).as(password).isEqualTo(1);
      assertThat(ended.said()).startsWith("security: the password ").hasLineCount(1);
      assertThat(refused.security()).isEmptyDirectory();
    }
    assertThat(refused.run(PASSWORD).code()).isZero();
  }
}
