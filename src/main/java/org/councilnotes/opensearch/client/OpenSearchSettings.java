package org.councilnotes.opensearch.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The connection to a cluster, and the layout of indices.
 *
 * @param addresses of the nodes, http or https; at least one
 * @param name prefix of the names of indices
 * @param login user and password, where the cluster needs them
 * @param certificates PEM file of trusted certificates, instead of the Java trust store
 * @param shards number of primary shards of a new index
 * @param replicas number of replicas of each shard
 */
public record OpenSearchSettings(
    List<URI> addresses,
    String name,
    Optional<Login> login,
    Optional<Path> certificates,
    int shards,
    int replicas) {

  public OpenSearchSettings {
    addresses = List.copyOf(addresses);
  }

  /**
   * Reads the settings by their names, such as {@code archive.engine.addresses}.
   *
   * @throws OpenSearchProblem where a value is invalid
   */
  public static OpenSearchSettings of(Function<String, Optional<String>> named) {
    return new NamedSettings(named).read();
  }

  /**
   * Reads the settings from system properties, then from environment variables ({@code
   * ARCHIVE_ENGINE_ADDRESSES}). The password is read from a file or from the environment, not from
   * a property: others can see the command line of a process.
   *
   * @throws OpenSearchProblem where a value is invalid
   */
  public static OpenSearchSettings ofProcess() {
    return of(
        name ->
            NamedSettings.fromProcess(
                name, System::getProperty, variable -> System.getenv(variable)));
  }

  /** User and password. The password is never shown. */
  public record Login(String user, String password) {

    @Override
    public String toString() {
      return user + ":***";
    }
  }

  /** Reads the settings by their names. */
  record NamedSettings(Function<String, Optional<String>> named) {

    static final String ADDRESSES = "archive.engine.addresses";
    static final String NAME = "archive.engine.name";
    static final String USER = "archive.engine.user";
    static final String PASSWORD = "archive.engine.password";
    static final String PASSWORD_FILE = "archive.engine.password.file";
    static final String CERTIFICATES = "archive.engine.certificates";
    static final String SHARDS = "archive.engine.shards";
    static final String REPLICAS = "archive.engine.replicas";

    private static final int MOST_SHARDS = 1024;
    private static final int MOST_REPLICAS = 20;

    /** Matches {@code council-notes}; not {@code Council notes} or {@code _notes}. */
    private static final Pattern INDEX_NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");

    /** A setting by its name. The password itself comes from the environment only. */
    static Optional<String> fromProcess(
        String name,
        Function<String, @Nullable String> property,
        Function<String, @Nullable String> environment) {
      Optional<String> set =
          name.equals(PASSWORD) ? Optional.empty() : Optional.ofNullable(property.apply(name));
      return set.or(() -> Optional.ofNullable(environment.apply(variable(name))));
    }

    /** The name of the environment variable of a property, as in Spring. */
    static String variable(String name) {
      return name.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    OpenSearchSettings read() {
      return new OpenSearchSettings(
          addresses(),
          name(),
          login(),
          certificates(),
          number(SHARDS, 1, 1, MOST_SHARDS),
          number(REPLICAS, 1, 0, MOST_REPLICAS));
    }

    private Optional<String> value(String name) {
      return named.apply(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    private List<URI> addresses() {
      List<URI> addresses =
          Arrays.stream(value(ADDRESSES).orElse("").split(",", -1))
              .map(String::strip)
              .filter(address -> !address.isEmpty())
              .map(NamedSettings::address)
              .distinct()
              .toList();
      if (addresses.isEmpty()) {
        throw OpenSearchProblem.setting(
            ADDRESSES, "is not set; it says where the nodes are, such as https://search-1:9200");
      }
      return addresses;
    }

    private static URI address(String said) {
      URI address;
      try {
        address = URI.create(said);
      } catch (IllegalArgumentException notOne) {
        throw OpenSearchProblem.setting(ADDRESSES, "holds what is not an address");
      }
      // The part before @ may hold a password, so the message does not repeat the address.
      if (address.getRawUserInfo() != null || said.contains("@")) {
        throw OpenSearchProblem.setting(
            ADDRESSES,
            "must not hold a user or password; " + USER + " and " + variable(PASSWORD) + " do");
      }
      boolean known = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (!known || address.getHost() == null || address.getRawQuery() != null) {
        throw OpenSearchProblem.setting(
            ADDRESSES,
            "has \"" + said + "\", which is not an address such as https://search-1:9200");
      }
      return address;
    }

    private String name() {
      String name = value(NAME).orElse("council-notes");
      if (!INDEX_NAME.matcher(name).matches()) {
        throw OpenSearchProblem.setting(
            NAME, "is \"" + name + "\"; small letters a to z, digits, - and _ are possible");
      }
      return name;
    }

    private Optional<Login> login() {
      Optional<String> user = value(USER);
      Optional<String> password = password();
      if (user.isPresent() != password.isPresent()) {
        throw OpenSearchProblem.setting(
            user.isPresent() ? variable(PASSWORD) : USER,
            "is not set: user and password belong together");
      }
      return user.map(who -> new Login(who, password.orElseThrow()));
    }

    private Optional<String> password() {
      Optional<String> said = named.apply(PASSWORD).filter(secret -> !secret.isEmpty());
      Optional<Path> file = value(PASSWORD_FILE).map(name -> path(PASSWORD_FILE, name));
      if (said.isPresent() && file.isPresent()) {
        throw OpenSearchProblem.setting(
            PASSWORD_FILE, "and " + variable(PASSWORD) + " are both set; one of them is meant");
      }
      return said.or(() -> file.map(NamedSettings::secret));
    }

    /** The one line of a file; the end of the line, which editors add, is no part of it. */
    private static String secret(Path file) {
      List<String> lines;
      try {
        lines = Files.readAllLines(file);
      } catch (IOException unreadable) {
        throw OpenSearchProblem.setting(PASSWORD_FILE, "names " + file + ", which cannot be read");
      }
      if (lines.size() != 1 || lines.getFirst().isBlank()) {
        throw OpenSearchProblem.setting(
            PASSWORD_FILE, "names " + file + ", which does not hold one line, the password");
      }
      return lines.getFirst();
    }

    private static Path path(String setting, String name) {
      try {
        return Path.of(name);
      } catch (InvalidPathException notOne) {
        throw OpenSearchProblem.setting(setting, "does not name a file");
      }
    }

    private Optional<Path> certificates() {
      Optional<Path> file = value(CERTIFICATES).map(name -> path(CERTIFICATES, name));
      if (file.isPresent() && !Files.isReadable(file.get())) {
        throw OpenSearchProblem.setting(
            CERTIFICATES, "names " + file.get() + ", which cannot be read");
      }
      return file;
    }

    private int number(String name, int otherwise, int least, int most) {
      UnaryOperator<String> wrong =
          said -> "is \"" + said + "\"; a number from " + least + " to " + most + " is possible";
      String said = value(name).orElse(Integer.toString(otherwise));
      try {
        int number = Integer.parseInt(said);
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException notOne) {
        throw OpenSearchProblem.setting(name, wrong.apply(said));
      }
      throw OpenSearchProblem.setting(name, wrong.apply(said));
    }
  }
}
