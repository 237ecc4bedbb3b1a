package org.firstline.webapps.forms;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.firstline.engine.DeskLanguage;
import org.firstline.masterdata.Kind;
import org.firstline.masterdata.MasterData;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FormsConfiguration {

    @Bean
    Choices categoriesToChoose(MasterData masterData, DeskLanguage desk) {
        return new MasterDataChoices(Kind.CATEGORIES, masterData, desk);
    }

    @Bean
    Choices servicesToChoose(MasterData masterData, DeskLanguage desk) {
        return new MasterDataChoices(Kind.SERVICES, masterData, desk);
    }

    @Bean
    Choices sitesToChoose(MasterData masterData, DeskLanguage desk) {
        return new MasterDataChoices(Kind.SITES, masterData, desk);
    }

    @Bean
    FilterRegistrationBean<LiveFormFilter> liveForms(
            List<Choices> choices, ObjectMapper json, FormOpenings openings, TaskFacts facts) {
        FilterRegistrationBean<LiveFormFilter> filter =
                new FilterRegistrationBean<>(new LiveFormFilter(new LiveForm(choices), json, openings, facts));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(0);
        return filter;
    }

    @Bean
    FilterRegistrationBean<PlainRefusalFilter> plainRefusals(ObjectMapper json) {
        FilterRegistrationBean<PlainRefusalFilter> filter = new FilterRegistrationBean<>(new PlainRefusalFilter(json));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(0);
        return filter;
    }
}
