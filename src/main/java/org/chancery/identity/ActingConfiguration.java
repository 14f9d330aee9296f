package org.chancery.identity;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.chancery.segments.OpenScope;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Opens the actor's scope around every use case, outside its transaction. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class ActingConfiguration {

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor acting() {
    MethodInterceptor acting =
        call -> {
          if (isObjectsOwn(call.getMethod())) {
            return call.proceed();
          }
          var arguments = call.getArguments();
          if (arguments.length == 0 || !(arguments[0] instanceof Actor actor)) {
            throw new IllegalStateException(call.getMethod() + " has no actor");
          }
          if (OpenScope.current().isEmpty()
              && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The transaction began before the scope was opened");
          }
          return OpenScope.in(actor, call::proceed);
        };
    var advisor =
        new DefaultPointcutAdvisor(new AnnotationMatchingPointcut(UseCase.class, true), acting);
    advisor.setOrder(0);
    return advisor;
  }

  private static boolean isObjectsOwn(Method method) {
    return method.getDeclaringClass() == Object.class;
  }
}
