package org.councilnotes.web.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.suggest.NearestName;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.councilnotes.web.security.SettingNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * Refuses settings of the archive that nothing would read: names that are meant to be one of the
 * known names, and settings in a file that commands read from the environment only.
 */
final class SettingCheck {

  private static final Logger LOG = LoggerFactory.getLogger(SettingCheck.class);

  private static final String ARCHIVE = "archive";

  private static final String OF_TESTS = "archive.test.";

  /** Commands read them, too, and no configuration files. */
  private static final List<String> OF_COMMANDS =
      List.of(
          "archive.audit.folder",
          "archive.engine",
          "archive.engine.addresses",
          "archive.engine.certificates",
          "archive.engine.name",
          "archive.engine.password",
          "archive.engine.password.file",
          "archive.engine.replicas",
          "archive.engine.shards",
          "archive.engine.user",
          "archive.meaning",
          "archive.restricted",
          "archive.users.file");

  /** Of the launcher, of processes that it starts, and of the compose file. */
  private static final List<String> OTHERS =
      List.of(
          "archive.batch",
          "archive.build.image",
          "archive.cluster",
          "archive.cluster.heap",
          "archive.cluster.memory",
          "archive.cluster.vectors",
          "archive.engine.claim.seconds",
          "archive.front",
          "archive.home",
          "archive.java",
          "archive.jvms",
          "archive.memory",
          "archive.node.image",
          "archive.opts",
          "archive.proxy.image",
          "archive.reader.classes",
          "archive.readers.kept",
          "archive.runtime.image",
          "archive.secrets",
          "archive.watch.millis");

  private final ConfigurableEnvironment settings;

  /** Names by their letters. */
  private final Map<String, String> known = new TreeMap<>();

  SettingCheck(ConfigurableEnvironment settings) {
    this.settings = settings;
    Stream.of(documented(), OF_COMMANDS, OTHERS)
        .flatMap(List::stream)
        .forEach(name -> known.put(SettingNames.letters(name), name));
  }

  /** Those in {@code application.properties}, which has all settings of the server. */
  private static List<String> documented() {
    try {
      return PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"))
          .stringPropertyNames()
          .stream()
          .filter(name -> name.startsWith(ARCHIVE + "."))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Looks at all of them.
   *
   * @throws InvalidSetting at the first that is not read
   */
  void run() {
    for (PropertySource<?> source : settings.getPropertySources()) {
      ConfigurationPropertySource names = ConfigurationPropertySource.from(source);
      if (names != null) {
        SettingNames.below(ARCHIVE, names)
            .map(name -> ARCHIVE + "." + name)
            .forEach(name -> require(name, source));
      }
    }
  }

  /** Whether something reads a setting, in whatever way it is written. */
  boolean isRead(String name) {
    return known.containsKey(SettingNames.letters(name));
  }

  private void require(String name, PropertySource<?> source) {
    String letters = SettingNames.letters(name);
    if (!isRead(name)) {
      refuse(name, source);
    } else if (isFile(source) && OF_COMMANDS.contains(known.get(letters))) {
      throw new InvalidSetting(
          known.get(letters),
          "is not read from %s: commands need it, too; set it in the environment, as %s"
              .formatted(
                  source.getName(), known.get(letters).replace('.', '_').toUpperCase(Locale.ROOT)));
    }
  }

  /** Those that come with the program are no choice of anybody. */
  private static boolean isFile(PropertySource<?> source) {
    return !source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)
        && !isEnvironment(source)
        && !source.getName().contains("class path resource");
  }

  private static boolean isEnvironment(PropertySource<?> source) {
    return source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
  }

  /**
   * What resembles nothing may be of another program. So may a variable that only begins alike,
   * such as {@code ARCHIVE_PROXY_SERVICE_HOST}, which Kubernetes sets.
   */
  private void refuse(String name, PropertySource<?> source) {
    String letters = SettingNames.letters(name);
    Optional<String> meant = nearest(letters);
    if (meant.isEmpty() && !isEnvironment(source)) {
      meant = ofGroup(letters);
    }
    if (meant.isPresent()) {
      throw new InvalidSetting(name, "is not read; " + meant.orElseThrow() + " is");
    }
    if (!name.startsWith(OF_TESTS)) {
      LOG.warn("the setting {} is not read", name);
    }
  }

  private Optional<String> nearest(String letters) {
    Map<String, String> ends =
        known.entrySet().stream()
            .collect(Collectors.toMap(one -> end(one.getKey()), Map.Entry::getValue));
    return NearestName.of(end(letters), ends.keySet()).map(ends::get);
  }

  private static String end(String letters) {
    return letters.substring(ARCHIVE.length());
  }

  /** A known name that begins alike, such as {@code archive.proxy.addresses}. */
  private Optional<String> ofGroup(String letters) {
    Predicate<String> isAlike =
        name -> {
          String[] parts = name.split("\\.", -1);
          return parts.length > 2 && letters.startsWith(ARCHIVE + SettingNames.letters(parts[1]));
        };
    return known.values().stream().filter(isAlike).min(Comparator.naturalOrder());
  }
}
