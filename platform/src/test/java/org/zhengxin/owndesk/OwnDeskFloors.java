package org.zhengxin.owndesk;

import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.zhengxin.access.LicenceProvider;
import org.zhengxin.web.Text;

/** An application of the own desk and the floors below it, with a licence service that believes every signature. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "org.zhengxin.store",
            "org.zhengxin.web",
            "org.zhengxin.access",
            "org.zhengxin.catalog",
            "org.zhengxin.ledger",
            "org.zhengxin.document",
            "org.zhengxin.organisation",
            "org.zhengxin.record",
            "org.zhengxin.trail",
            "org.zhengxin.owndesk"
        },
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
class OwnDeskFloors {

    @Bean
    static LicenceProvider credulousLicence() {
        return new LicenceProvider() {
            @Override
            public boolean available() {
                return true;
            }

            @Override
            public Text name() {
                return Text.of("测试执照", "Test licence");
            }

            @Override
            public String address(String nonce, String organisation, String claim) {
                return "/login?nonce=" + nonce;
            }

            @Override
            public Optional<String> organisation(String statement, String nonce) {
                return statement.startsWith(nonce + ":")
                        ? Optional.of(statement.substring(nonce.length() + 1))
                        : Optional.empty();
            }
        };
    }
}
