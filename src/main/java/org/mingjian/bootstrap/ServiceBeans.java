package org.mingjian.bootstrap;

import java.time.Clock;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.compare.ComparisonService;
import org.mingjian.ingest.ImportService;
import org.mingjian.report.OriginalFiles;
import org.mingjian.report.ReportStore;
import org.mingjian.security.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the services to the screens. The {@link Services} themselves are registered at start. */
@Configuration(proxyBeanMethods = false)
class ServiceBeans {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  DivisionRegister divisionRegister(Services services) {
    return services.divisions();
  }

  @Bean
  IndicatorCatalogue indicatorCatalogue(Services services) {
    return services.indicators();
  }

  @Bean
  Accounts accounts(Services services) {
    return services.accounts();
  }

  @Bean
  ReportStore reportStore(Services services) {
    return services.reports();
  }

  @Bean
  OriginalFiles originalFiles(Services services) {
    return services.originals();
  }

  @Bean
  ComparisonService comparisonService(Services services) {
    return services.comparisons();
  }

  @Bean
  ImportService importService(Services services) {
    return services.imports();
  }
}
