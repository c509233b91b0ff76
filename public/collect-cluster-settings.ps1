<#
.SYNOPSIS
    Reads the timeouts of a Windows failover cluster and of its availability groups, for Scale Out Watch.

.DESCRIPTION
    Reads with Get-Cluster, Get-ClusterNode, Get-ClusterResource and Get-ClusterParameter, and changes nothing.
    Without -Uri the settings are printed as JSON. With -Uri they are posted to the dashboard; -WhatIf prints what
    would be posted.

    Run it on a node of the cluster, with an account that may read the cluster (Get-ClusterAccess shows who may;
    "Read" suffices), in Windows PowerShell 5.1 or PowerShell 7.

.PARAMETER Uri
    Where to post to: https://<dashboard>/api/cluster-settings

.PARAMETER TokenFile
    File that holds the token of this cluster, and nothing else. Only the account of the task should be able to read it.

.PARAMETER Token
    The token itself, to try things out. Other processes can read command lines: in a scheduled task use -TokenFile,
    or put the token into the environment variable SCALE_OUT_WATCH_TOKEN.

.EXAMPLE
    .\collect-cluster-settings.ps1
    Prints the settings. The output can be pasted into the dashboard.

.EXAMPLE
    .\collect-cluster-settings.ps1 -Uri https://watch.contoso.com/api/cluster-settings -TokenFile C:\Secure\watch.token
    Posts the settings.
#>

#Requires -Version 5.1
[CmdletBinding(SupportsShouldProcess)]
param(
    [Uri] $Uri,
    [string] $TokenFile,
    [string] $Token
)

$ErrorActionPreference = 'Stop'

# What a version of Windows does not have is null, not an error.
function Get-Number {
    [OutputType([long])]
    param([object] $From, [string] $Property)
    $found = $From.PSObject.Properties[$Property]
    if ($found -and $null -ne $found.Value) { [long] $found.Value } else { $null }
}

$cluster = Get-Cluster

$nodes = @(
    foreach ($node in Get-ClusterNode) {
        [ordered] @{
            name    = $node.Name
            version = '{0}.{1}.{2}' -f $node.MajorVersion, $node.MinorVersion, $node.BuildNumber
        }
    }
)

$groups = @(
    foreach ($resource in Get-ClusterResource) {
        if ([string] $resource.ResourceType -ne 'SQL Server Availability Group') { continue }
        $private = [ordered] @{}
        foreach ($parameter in Get-ClusterParameter -InputObject $resource) {
            $private[$parameter.Name] = $parameter.Value
        }
        $private = [pscustomobject] $private
        [ordered] @{
            name                  = $resource.Name
            leaseTimeoutMs        = Get-Number -From $private -Property 'LeaseTimeout'
            healthCheckTimeoutMs  = Get-Number -From $private -Property 'HealthCheckTimeout'
            failureConditionLevel = Get-Number -From $private -Property 'FailureConditionLevel'
        }
    }
)

$settings = [ordered] @{
    version         = 1
    takenAt         = [DateTime]::UtcNow.ToString('o')
    sender          = [Environment]::MachineName
    failoverCluster = $cluster.Name
    nodes           = $nodes
    values          = [ordered] @{
        sameSubnetDelayMs    = Get-Number -From $cluster -Property 'SameSubnetDelay'
        sameSubnetThreshold  = Get-Number -From $cluster -Property 'SameSubnetThreshold'
        crossSubnetDelayMs   = Get-Number -From $cluster -Property 'CrossSubnetDelay'
        crossSubnetThreshold = Get-Number -From $cluster -Property 'CrossSubnetThreshold'
        crossSiteDelayMs     = Get-Number -From $cluster -Property 'CrossSiteDelay'
        crossSiteThreshold   = Get-Number -From $cluster -Property 'CrossSiteThreshold'
    }
    groups          = $groups
}
$json = ConvertTo-Json -InputObject $settings -Depth 5

if (-not $Uri -or -not $PSCmdlet.ShouldProcess($Uri, "Post the settings of the cluster $($cluster.Name)")) {
    return $json
}

if ($TokenFile) { $Token = (Get-Content -LiteralPath $TokenFile -Raw).Trim() }
elseif (-not $Token) { $Token = $env:SCALE_OUT_WATCH_TOKEN }
if (-not $Token) { throw 'There is no token: use -TokenFile, or set SCALE_OUT_WATCH_TOKEN.' }
if ($Uri.Scheme -ne 'https') { Write-Warning -Message 'Without https the token can be read on its way.' }

# Windows PowerShell does not offer TLS 1.2 by itself on older systems.
[Net.ServicePointManager]::SecurityProtocol =
    [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12

$request = @{
    Uri         = $Uri
    Method      = 'Post'
    Headers     = @{ Authorization = "Bearer $Token" }
    ContentType = 'application/json; charset=utf-8'
    Body        = [Text.Encoding]::UTF8.GetBytes($json)
    TimeoutSec  = 30
}
Invoke-RestMethod @request
