package org.councilnotes.web.server;

import java.time.Clock;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.web.RequestLimits;
import org.councilnotes.web.metrics.ArchiveMetrics;
import org.councilnotes.web.metrics.MetricsServer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Figures for monitoring. Where their port is not set there is none of this. */
@Configuration(proxyBeanMethods = false)
@Conditional(MetricsConfiguration.PortIsSet.class)
class MetricsConfiguration {

  @Bean
  ArchiveMetrics archiveMetrics(
      ArchiveAccess access,
      Corpus corpus,
      IngestProgress progress,
      RequestLimits limits,
      @Value("${archive.version:}") String version) {
    return new ArchiveMetrics(
        new ArchiveMetrics.Sources(access, corpus, progress, limits, version), Clock.systemUTC());
  }

  @Bean
  MetricsServer metricsServer(
      ArchiveMetrics metrics,
      @Value("${archive.metrics.address}") String address,
      @Value("${" + MetricsServer.PORT + "}") String port,
      @Value("${archive.hosts:}") String hosts) {
    return MetricsServer.start(
        address, port, metrics, HostFilter.AllowedHosts.withLoopback(hosts)::contains);
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> requestTimer(
      ArchiveMetrics metrics) {
    return factory -> factory.addEngineValves(metrics.requests());
  }

  static final class PortIsSet implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return StringUtils.hasText(context.getEnvironment().getProperty(MetricsServer.PORT));
    }
  }
}
