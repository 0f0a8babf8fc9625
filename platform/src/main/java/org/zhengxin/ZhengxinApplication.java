package org.zhengxin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.zhengxin.store.EarlyStore;

/** Starts the register (公共信用信息平台). */
@Modulithic(systemName = "Zhengxin")
@SpringBootApplication
public class ZhengxinApplication {

    /** Runs the platform until it is stopped. */
    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(ZhengxinApplication.class);
        application.addListeners(new EarlyStore());
        application.run(args);
    }
}
