<#macro content>
<p class="sample"><b>SAMPLE / ОБРАЗЕЦ</b> ${msg("chancerySample")}</p>
</#macro>
