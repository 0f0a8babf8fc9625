/** The synthetic city: invents organisations and decisions and sends them through the ordinary intake. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {"access", "catalog", "intake", "ledger", "store", "web"})
package org.zhengxin.demo;
