<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${kcSanitize(msg("errorTitle"))?no_esc}
  <#elseif section = "form">
    <div id="kc-error-message">
      <p class="instruction" role="alert">${kcSanitize(message.summary)?no_esc}</p>
      <p class="why">${msg("chancerySafe")}</p>
      <#if traceId??>
        <p class="why" id="traceId">${msg("traceIdSupportMessage", traceId)}</p>
      </#if>
      <#if !skipLink?? && client?? && client.baseUrl?has_content>
        <p><a id="backToApplication" class="btn go" href="${client.baseUrl}">${msg("backToApplication")}</a></p>
      </#if>
    </div>
  </#if>
</@layout.registrationLayout>
