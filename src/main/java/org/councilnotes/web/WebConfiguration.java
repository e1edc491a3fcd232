package org.councilnotes.web;

import java.time.Clock;
import java.time.Duration;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.councilnotes.access.Worlds;
import org.councilnotes.corpus.Catalogue;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.ingest.PaceKeeper;
import org.councilnotes.note.WrittenDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * What the pages need beside their controllers. Whoever starts them gives {@code Worlds}, {@link
 * CorpusFolder}, the vocabulary, the catalogue and the {@code PaceKeeper}.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final ObjectProvider<FacetValues> facets;

  /**
   * Keeps back the fonts and the crest of GOV.UK Frontend, which are not ours to show, and the
   * viewer that pdf.js brings along, which would open any file as a page of this archive.
   */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry handlers) {
    handlers.addResourceHandler(
        "/webjars/govuk-frontend/dist/govuk/assets/**",
        "/webjars/govuk-frontend/{version}/dist/govuk/assets/**",
        "/webjars/pdf-js/web/*",
        "/webjars/pdf-js/{version}/web/*");
    handlers
        .addResourceHandler("/webjars/govuk-frontend/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/govuk-frontend/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
        .addTransformer(new FontlessStyles());
  }

  WebConfiguration(ObjectProvider<FacetValues> facets) {
    this.facets = facets;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(new SameOrigin());
    interceptors.addInterceptor(new LanguageChoice());
    interceptors.addInterceptor(new FormerGrouping());
    interceptors.addInterceptor(new ParameterCheck(facets.getObject()));
  }

  @Bean
  LocaleResolver localeResolver() {
    return new ReadersLanguage();
  }

  @Bean
  Labels labels(MessageSource messages, Vocabulary vocabulary, Catalogue catalogue) {
    return new Labels(messages, vocabulary, catalogue);
  }

  @Bean
  WrittenDate dates() {
    return new WrittenDate();
  }

  @Bean
  Speaker speaker(MessageSource messages) {
    return new Speaker(messages);
  }

  @Bean
  SearchNames searchNames(Vocabulary vocabulary, Labels labels) {
    return new SearchNames(vocabulary, labels);
  }

  @Bean
  Editing editing(@Value("${archive.editing:false}") boolean allowed) {
    return new Editing(allowed);
  }

  @Bean
  Corrector corrector(OwnWords words, Editing editing) {
    return new Corrector(words, editing, Clock.systemUTC());
  }

  @Bean
  FacetValues facetValues(Vocabulary vocabulary) {
    return new FacetValues(vocabulary);
  }

  @Bean
  CountryWords countryWords(Vocabulary vocabulary) {
    return new CountryWords(vocabulary);
  }

  /** Of {@code archive.limit}; see application.properties. */
  @Bean
  RequestLimits requestLimits(
      @Value("${archive.limit.exports}") int exports,
      @Value("${archive.limit.comparisons}") int comparisons,
      @Value("${archive.limit.wait}") Duration patience) {
    return new RequestLimits(
        new ConcurrencyLimit(exports, patience), new ConcurrencyLimit(comparisons, patience));
  }

  @Bean
  Comparisons comparisons(RequestLimits limits) {
    return new Comparisons(limits.comparisons());
  }

  @Bean
  SeriesChanges seriesChanges(RequestLimits limits) {
    return new SeriesChanges(limits.comparisons());
  }

  @Bean
  HomePage homePage(
      FacetValues facets,
      SearchNames names,
      Labels labels,
      SeriesChanges changes,
      Vocabulary vocabulary,
      PaceKeeper pace) {
    return new HomePage(new HomeView.Sources(facets, names, labels), changes, vocabulary, pace);
  }

  @Bean
  ProgressStream progressStream(PaceKeeper pace) {
    return new ProgressStream(pace);
  }

  @Bean
  ArchiveHealth archiveHealth(Worlds worlds) {
    return new ArchiveHealth(worlds);
  }

  @Bean
  FilterRegistrationBean<ContentTags> contentTags() {
    FilterRegistrationBean<ContentTags> filter = new FilterRegistrationBean<>(new ContentTags());
    filter.addUrlPatterns(
        "/notes/*", "/api/notes/*", "/api/series/*", "/api/lineage/*", "/api/compare");
    return filter;
  }

  @Bean
  SecurityHeaders securityHeaders() {
    return new SecurityHeaders();
  }

  @Bean
  HostFilter hostFilter(@Value("${archive.hosts:}") String others) {
    return new HostFilter(AllowedHosts.withLoopback(others));
  }

  @Bean
  ParameterFilter parameterFilter() {
    return new ParameterFilter();
  }

  /** Lets {@code /notes/10364%2F19} through: document numbers contain slashes. */
  @Bean
  TomcatConnectorCustomizer slashesInNumbers() {
    return connector ->
        connector.setEncodedSolidusHandling(EncodedSolidusHandling.DECODE.getValue());
  }
}
