// Made by `npm run generate` from schemas/. Do not edit.
"use strict";
exports.agent = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/agent.schema.json","title":"Agent","description":"One autonomous agent: agents/<id>.json. Fields not named here are kept as they are.","type":"object","additionalProperties":true,"required":["id","specialization","status","spawned_at"],"properties":{"id":{"description":"Identifier; equal to the stem of the file name.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"name":{"description":"Display name, often with an emoji.","type":["string","null"]},"human_name":{"description":"Name of the agent among people; unique among agents not eliminated where config says so.","type":["string","null"]},"specialization":{"description":"Kind of work that the agent does.","type":"string","minLength":1},"status":{"description":"Place in the life cycle. Only active agents count against the limit.","type":"string","enum":["active","inactive","eliminated","hall_of_fame"]},"spawned_at":{"description":"When the agent was created (ISO 8601; without an offset it is UTC).","type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},"personality":{"description":"Short description of the character.","type":["string","null"]},"communication_style":{"description":"Short description of how the agent writes.","type":["string","null"]},"traits":{"title":"Traits","description":"Character of an agent, each from 0 to 100.","type":"object","additionalProperties":true,"properties":{"creativity":{"description":"Readiness to try the unusual.","type":"number","minimum":0,"maximum":100},"caution":{"description":"Care before a change.","type":"number","minimum":0,"maximum":100},"speed":{"description":"Preference for quick results.","type":"number","minimum":0,"maximum":100}}},"metrics":{"title":"Agent metrics","description":"What an agent has done, as of its last evaluation.","type":"object","additionalProperties":true,"properties":{"issues_resolved":{"description":"Issues closed.","type":"integer","minimum":0},"prs_merged":{"description":"Pull requests merged.","type":"integer","minimum":0},"reviews_given":{"description":"Reviews written for others.","type":"integer","minimum":0},"code_quality_score":{"description":"Code quality, 0 to 1.","type":"number","minimum":0,"maximum":1},"overall_score":{"description":"Weighted mean of all components, 0 to 1.","type":"number","minimum":0,"maximum":1},"creativity_score":{"description":"Creativity, 0 to 1.","type":"number","minimum":0,"maximum":1}}},"contributions":{"description":"Work credited to the agent, in any form.","type":"array"},"promoted_at":{"description":"When the agent entered the hall of fame.","type":["string","null"],"pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},"eliminated_at":{"description":"When the agent was eliminated.","type":["string","null"],"pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},"elimination_reason":{"description":"Why the agent was eliminated.","type":["string","null"]},"deactivated_at":{"description":"When the agent left its active place.","type":["string","null"],"pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},"spawn_method":{"description":"How the agent came to be.","type":["string","null"]},"parent_agent_id":{"description":"Agent from which this one was derived.","type":["string","null"]},"github_login":{"description":"Account under which the agent works on GitHub.","type":["string","null"]}}};
const pattern4 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
const pattern5 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$", "u");
const func1 = require("ajv/dist/runtime/ucs2length").default;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/agent.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.specialization === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "specialization"},message:"must have required property '"+"specialization"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.status === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spawned_at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spawned_at"},message:"must have required property '"+"spawned_at"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if((typeof data1 !== "string") && (data1 !== null)){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema31.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.human_name !== undefined){
let data2 = data.human_name;
if((typeof data2 !== "string") && (data2 !== null)){
const err7 = {instancePath:instancePath+"/human_name",schemaPath:"#/properties/human_name/type",keyword:"type",params:{type: schema31.properties.human_name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.specialization !== undefined){
let data3 = data.specialization;
if(typeof data3 === "string"){
if(func1(data3) < 1){
const err8 = {instancePath:instancePath+"/specialization",schemaPath:"#/properties/specialization/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/specialization",schemaPath:"#/properties/specialization/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.status !== undefined){
let data4 = data.status;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((((data4 === "active") || (data4 === "inactive")) || (data4 === "eliminated")) || (data4 === "hall_of_fame"))){
const err11 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema31.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.spawned_at !== undefined){
let data5 = data.spawned_at;
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
const err12 = {instancePath:instancePath+"/spawned_at",schemaPath:"#/properties/spawned_at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/spawned_at",schemaPath:"#/properties/spawned_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.personality !== undefined){
let data6 = data.personality;
if((typeof data6 !== "string") && (data6 !== null)){
const err14 = {instancePath:instancePath+"/personality",schemaPath:"#/properties/personality/type",keyword:"type",params:{type: schema31.properties.personality.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.communication_style !== undefined){
let data7 = data.communication_style;
if((typeof data7 !== "string") && (data7 !== null)){
const err15 = {instancePath:instancePath+"/communication_style",schemaPath:"#/properties/communication_style/type",keyword:"type",params:{type: schema31.properties.communication_style.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.traits !== undefined){
let data8 = data.traits;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.creativity !== undefined){
let data9 = data8.creativity;
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 100 || isNaN(data9)){
const err16 = {instancePath:instancePath+"/traits/creativity",schemaPath:"#/properties/traits/properties/creativity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err17 = {instancePath:instancePath+"/traits/creativity",schemaPath:"#/properties/traits/properties/creativity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/traits/creativity",schemaPath:"#/properties/traits/properties/creativity/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data8.caution !== undefined){
let data10 = data8.caution;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 100 || isNaN(data10)){
const err19 = {instancePath:instancePath+"/traits/caution",schemaPath:"#/properties/traits/properties/caution/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err20 = {instancePath:instancePath+"/traits/caution",schemaPath:"#/properties/traits/properties/caution/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/traits/caution",schemaPath:"#/properties/traits/properties/caution/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.speed !== undefined){
let data11 = data8.speed;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 100 || isNaN(data11)){
const err22 = {instancePath:instancePath+"/traits/speed",schemaPath:"#/properties/traits/properties/speed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err23 = {instancePath:instancePath+"/traits/speed",schemaPath:"#/properties/traits/properties/speed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/traits/speed",schemaPath:"#/properties/traits/properties/speed/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/traits",schemaPath:"#/properties/traits/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.metrics !== undefined){
let data12 = data.metrics;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.issues_resolved !== undefined){
let data13 = data12.issues_resolved;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err26 = {instancePath:instancePath+"/metrics/issues_resolved",schemaPath:"#/properties/metrics/properties/issues_resolved/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err27 = {instancePath:instancePath+"/metrics/issues_resolved",schemaPath:"#/properties/metrics/properties/issues_resolved/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data12.prs_merged !== undefined){
let data14 = data12.prs_merged;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err28 = {instancePath:instancePath+"/metrics/prs_merged",schemaPath:"#/properties/metrics/properties/prs_merged/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err29 = {instancePath:instancePath+"/metrics/prs_merged",schemaPath:"#/properties/metrics/properties/prs_merged/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
if(data12.reviews_given !== undefined){
let data15 = data12.reviews_given;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err30 = {instancePath:instancePath+"/metrics/reviews_given",schemaPath:"#/properties/metrics/properties/reviews_given/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err31 = {instancePath:instancePath+"/metrics/reviews_given",schemaPath:"#/properties/metrics/properties/reviews_given/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data12.code_quality_score !== undefined){
let data16 = data12.code_quality_score;
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 1 || isNaN(data16)){
const err32 = {instancePath:instancePath+"/metrics/code_quality_score",schemaPath:"#/properties/metrics/properties/code_quality_score/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err33 = {instancePath:instancePath+"/metrics/code_quality_score",schemaPath:"#/properties/metrics/properties/code_quality_score/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/metrics/code_quality_score",schemaPath:"#/properties/metrics/properties/code_quality_score/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data12.overall_score !== undefined){
let data17 = data12.overall_score;
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 1 || isNaN(data17)){
const err35 = {instancePath:instancePath+"/metrics/overall_score",schemaPath:"#/properties/metrics/properties/overall_score/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err36 = {instancePath:instancePath+"/metrics/overall_score",schemaPath:"#/properties/metrics/properties/overall_score/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/metrics/overall_score",schemaPath:"#/properties/metrics/properties/overall_score/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data12.creativity_score !== undefined){
let data18 = data12.creativity_score;
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 1 || isNaN(data18)){
const err38 = {instancePath:instancePath+"/metrics/creativity_score",schemaPath:"#/properties/metrics/properties/creativity_score/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err39 = {instancePath:instancePath+"/metrics/creativity_score",schemaPath:"#/properties/metrics/properties/creativity_score/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/metrics/creativity_score",schemaPath:"#/properties/metrics/properties/creativity_score/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.contributions !== undefined){
if(!(Array.isArray(data.contributions))){
const err42 = {instancePath:instancePath+"/contributions",schemaPath:"#/properties/contributions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.promoted_at !== undefined){
let data20 = data.promoted_at;
if((typeof data20 !== "string") && (data20 !== null)){
const err43 = {instancePath:instancePath+"/promoted_at",schemaPath:"#/properties/promoted_at/type",keyword:"type",params:{type: schema31.properties.promoted_at.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(typeof data20 === "string"){
if(!pattern5.test(data20)){
const err44 = {instancePath:instancePath+"/promoted_at",schemaPath:"#/properties/promoted_at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
if(data.eliminated_at !== undefined){
let data21 = data.eliminated_at;
if((typeof data21 !== "string") && (data21 !== null)){
const err45 = {instancePath:instancePath+"/eliminated_at",schemaPath:"#/properties/eliminated_at/type",keyword:"type",params:{type: schema31.properties.eliminated_at.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(typeof data21 === "string"){
if(!pattern5.test(data21)){
const err46 = {instancePath:instancePath+"/eliminated_at",schemaPath:"#/properties/eliminated_at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
if(data.elimination_reason !== undefined){
let data22 = data.elimination_reason;
if((typeof data22 !== "string") && (data22 !== null)){
const err47 = {instancePath:instancePath+"/elimination_reason",schemaPath:"#/properties/elimination_reason/type",keyword:"type",params:{type: schema31.properties.elimination_reason.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.deactivated_at !== undefined){
let data23 = data.deactivated_at;
if((typeof data23 !== "string") && (data23 !== null)){
const err48 = {instancePath:instancePath+"/deactivated_at",schemaPath:"#/properties/deactivated_at/type",keyword:"type",params:{type: schema31.properties.deactivated_at.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(typeof data23 === "string"){
if(!pattern5.test(data23)){
const err49 = {instancePath:instancePath+"/deactivated_at",schemaPath:"#/properties/deactivated_at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(data.spawn_method !== undefined){
let data24 = data.spawn_method;
if((typeof data24 !== "string") && (data24 !== null)){
const err50 = {instancePath:instancePath+"/spawn_method",schemaPath:"#/properties/spawn_method/type",keyword:"type",params:{type: schema31.properties.spawn_method.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.parent_agent_id !== undefined){
let data25 = data.parent_agent_id;
if((typeof data25 !== "string") && (data25 !== null)){
const err51 = {instancePath:instancePath+"/parent_agent_id",schemaPath:"#/properties/parent_agent_id/type",keyword:"type",params:{type: schema31.properties.parent_agent_id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.github_login !== undefined){
let data26 = data.github_login;
if((typeof data26 !== "string") && (data26 !== null)){
const err52 = {instancePath:instancePath+"/github_login",schemaPath:"#/properties/github_login/type",keyword:"type",params:{type: schema31.properties.github_login.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.command = validate21;
const schema32 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/command.schema.json","title":"Command","description":"An operation and what it is given, frozen before the first attempt.","type":"object","required":["operation"],"discriminator":{"propertyName":"operation"},"oneOf":[{"$ref":"#/$defs/init"},{"$ref":"#/$defs/spawn"},{"$ref":"#/$defs/put"},{"$ref":"#/$defs/update"},{"$ref":"#/$defs/deactivate"},{"$ref":"#/$defs/reactivate"},{"$ref":"#/$defs/evaluate"},{"$ref":"#/$defs/promote"},{"$ref":"#/$defs/eliminate"},{"$ref":"#/$defs/capacity"},{"$ref":"#/$defs/list"},{"$ref":"#/$defs/get"},{"$ref":"#/$defs/config"},{"$ref":"#/$defs/configure"},{"$ref":"#/$defs/metadata"},{"$ref":"#/$defs/hall_of_fame"},{"$ref":"#/$defs/apply"},{"$ref":"#/$defs/validate"}],"$defs":{"new_agent":{"title":"New agent","description":"Agent to create; what is left out is filled in.","type":"object","additionalProperties":true,"required":["specialization"],"properties":{"id":{"description":"Identifier; generated when left out.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"specialization":{"description":"Kind of work that the agent does.","type":"string","minLength":1},"human_name":{"description":"Name among people; taken from the name pool when left out.","type":["string","null"]},"status":{"description":"A new agent is active.","const":"active"}}},"init":{"title":"Init","description":"Create the files of a registry that are missing.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"init"}}},"spawn":{"title":"Spawn","description":"Add agents, all or none.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"spawn"},"agent":{"$ref":"#/$defs/new_agent"},"agents":{"description":"Several agents to add, instead of `agent`.","type":"array","items":{"$ref":"#/$defs/new_agent"},"minItems":1,"maxItems":1000},"count":{"description":"How many agents to make from one description.","type":"integer","minimum":1,"maximum":1000},"name_pool":{"description":"Names to take, first free first, for agents without a human name.","type":"array","items":{"type":"string","minLength":1},"minItems":1,"maxItems":10000},"allow_fewer":{"description":"Add as many as fit instead of none.","type":"boolean"},"enforce_interval":{"description":"Refuse while the spawn interval of the config has not passed.","type":"boolean"}}},"put":{"title":"Put","description":"Add or replace one agent record whole.","type":"object","additionalProperties":false,"required":["operation","agent"],"properties":{"operation":{"description":"Name of the operation.","const":"put"},"agent":{"$ref":"agent.schema.json"}}},"update":{"title":"Update","description":"Change fields of one agent by a JSON merge patch.","type":"object","additionalProperties":false,"required":["operation","id","patch"],"properties":{"operation":{"description":"Name of the operation.","const":"update"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"patch":{"description":"JSON merge patch (RFC 7396): null removes a field.","type":"object"}}},"deactivate":{"title":"Deactivate","description":"Let an active agent leave its place.","type":"object","additionalProperties":false,"required":["operation","id"],"properties":{"operation":{"description":"Name of the operation.","const":"deactivate"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"reason":{"description":"Why.","type":"string"}}},"reactivate":{"title":"Reactivate","description":"Let an inactive agent retake an active place.","type":"object","additionalProperties":false,"required":["operation","id"],"properties":{"operation":{"description":"Name of the operation.","const":"reactivate"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"}}},"evaluate":{"title":"Evaluate","description":"Score and settle all active agents in one change.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"evaluate"},"metrics":{"$ref":"metrics.schema.json"},"min_interval_hours":{"description":"Refuse while fewer hours have passed since the last evaluation.","type":"number","minimum":0}}},"promote":{"title":"Promote","description":"Take an agent into the hall of fame.","type":"object","additionalProperties":false,"required":["operation","id"],"properties":{"operation":{"description":"Name of the operation.","const":"promote"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"force":{"description":"Promote below the threshold too.","type":"boolean"}}},"eliminate":{"title":"Eliminate","description":"Eliminate an agent; its file stays.","type":"object","additionalProperties":false,"required":["operation","id"],"properties":{"operation":{"description":"Name of the operation.","const":"eliminate"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"reason":{"description":"Why.","type":"string"},"force":{"description":"Eliminate a protected agent too.","type":"boolean"}}},"capacity":{"title":"Capacity","description":"Count active agents against the limit.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"capacity"}}},"list":{"title":"List","description":"List agents.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"list"},"status":{"description":"Only agents with this status.","type":"string","enum":["active","inactive","eliminated","hall_of_fame"]},"specialization":{"description":"Only agents of this specialization.","type":"string"}}},"get":{"title":"Get","description":"Read one agent.","type":"object","additionalProperties":false,"required":["operation","id"],"properties":{"operation":{"description":"Name of the operation.","const":"get"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"}}},"config":{"title":"Read config","description":"Read the policy, defaults filled in.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"config"}}},"configure":{"title":"Configure","description":"Change the policy by a JSON merge patch.","type":"object","additionalProperties":false,"required":["operation","patch"],"properties":{"operation":{"description":"Name of the operation.","const":"configure"},"patch":{"description":"JSON merge patch (RFC 7396): null removes a field.","type":"object"}}},"metadata":{"title":"Read metadata","description":"Read what the registry did last.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"metadata"}}},"hall_of_fame":{"title":"Read hall of fame","description":"Read the promoted agents.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"hall-of-fame"}}},"apply":{"title":"Apply","description":"Carry out several operations in one change, all or nothing.","type":"object","additionalProperties":false,"required":["operation","operations"],"properties":{"operation":{"description":"Name of the operation.","const":"apply"},"operations":{"description":"The operations, in order.","type":"array","minItems":1,"maxItems":1000,"items":{"$ref":"#/$defs/step"}}}},"validate":{"title":"Validate","description":"Check every record and the rules across records.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"validate"}}},"step":{"title":"Step","description":"One operation of an apply.","type":"object","required":["operation"],"discriminator":{"propertyName":"operation"},"oneOf":[{"$ref":"#/$defs/spawn"},{"$ref":"#/$defs/put"},{"$ref":"#/$defs/update"},{"$ref":"#/$defs/deactivate"},{"$ref":"#/$defs/reactivate"},{"$ref":"#/$defs/evaluate"},{"$ref":"#/$defs/promote"},{"$ref":"#/$defs/eliminate"},{"$ref":"#/$defs/capacity"},{"$ref":"#/$defs/list"},{"$ref":"#/$defs/get"},{"$ref":"#/$defs/config"},{"$ref":"#/$defs/configure"},{"$ref":"#/$defs/metadata"},{"$ref":"#/$defs/hall_of_fame"}]}}};
const schema54 = {"title":"Init","description":"Create the files of a registry that are missing.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"init"}}};
const schema42 = {"title":"Update","description":"Change fields of one agent by a JSON merge patch.","type":"object","additionalProperties":false,"required":["operation","id","patch"],"properties":{"operation":{"description":"Name of the operation.","const":"update"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"patch":{"description":"JSON merge patch (RFC 7396): null removes a field.","type":"object"}}};
const schema43 = {"title":"Deactivate","description":"Let an active agent leave its place.","type":"object","additionalProperties":false,"required":["operation","id"],"properties":{"operation":{"description":"Name of the operation.","const":"deactivate"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"reason":{"description":"Why.","type":"string"}}};
const schema44 = {"title":"Reactivate","description":"Let an inactive agent retake an active place.","type":"object","additionalProperties":false,"required":["operation","id"],"properties":{"operation":{"description":"Name of the operation.","const":"reactivate"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"}}};
const schema45 = {"title":"Promote","description":"Take an agent into the hall of fame.","type":"object","additionalProperties":false,"required":["operation","id"],"properties":{"operation":{"description":"Name of the operation.","const":"promote"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"force":{"description":"Promote below the threshold too.","type":"boolean"}}};
const schema46 = {"title":"Eliminate","description":"Eliminate an agent; its file stays.","type":"object","additionalProperties":false,"required":["operation","id"],"properties":{"operation":{"description":"Name of the operation.","const":"eliminate"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"reason":{"description":"Why.","type":"string"},"force":{"description":"Eliminate a protected agent too.","type":"boolean"}}};
const schema47 = {"title":"Capacity","description":"Count active agents against the limit.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"capacity"}}};
const schema48 = {"title":"List","description":"List agents.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"list"},"status":{"description":"Only agents with this status.","type":"string","enum":["active","inactive","eliminated","hall_of_fame"]},"specialization":{"description":"Only agents of this specialization.","type":"string"}}};
const schema49 = {"title":"Get","description":"Read one agent.","type":"object","additionalProperties":false,"required":["operation","id"],"properties":{"operation":{"description":"Name of the operation.","const":"get"},"id":{"description":"Agent that the operation is about.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"}}};
const schema50 = {"title":"Read config","description":"Read the policy, defaults filled in.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"config"}}};
const schema51 = {"title":"Configure","description":"Change the policy by a JSON merge patch.","type":"object","additionalProperties":false,"required":["operation","patch"],"properties":{"operation":{"description":"Name of the operation.","const":"configure"},"patch":{"description":"JSON merge patch (RFC 7396): null removes a field.","type":"object"}}};
const schema52 = {"title":"Read metadata","description":"Read what the registry did last.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"metadata"}}};
const schema53 = {"title":"Read hall of fame","description":"Read the promoted agents.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"hall-of-fame"}}};
const schema67 = {"title":"Validate","description":"Check every record and the rules across records.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"validate"}}};
const schema33 = {"title":"Spawn","description":"Add agents, all or none.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"spawn"},"agent":{"$ref":"#/$defs/new_agent"},"agents":{"description":"Several agents to add, instead of `agent`.","type":"array","items":{"$ref":"#/$defs/new_agent"},"minItems":1,"maxItems":1000},"count":{"description":"How many agents to make from one description.","type":"integer","minimum":1,"maximum":1000},"name_pool":{"description":"Names to take, first free first, for agents without a human name.","type":"array","items":{"type":"string","minLength":1},"minItems":1,"maxItems":10000},"allow_fewer":{"description":"Add as many as fit instead of none.","type":"boolean"},"enforce_interval":{"description":"Refuse while the spawn interval of the config has not passed.","type":"boolean"}}};
const schema34 = {"title":"New agent","description":"Agent to create; what is left out is filled in.","type":"object","additionalProperties":true,"required":["specialization"],"properties":{"id":{"description":"Identifier; generated when left out.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"specialization":{"description":"Kind of work that the agent does.","type":"string","minLength":1},"human_name":{"description":"Name among people; taken from the name pool when left out.","type":["string","null"]},"status":{"description":"A new agent is active.","const":"active"}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "operation") || (key0 === "agent")) || (key0 === "agents")) || (key0 === "count")) || (key0 === "name_pool")) || (key0 === "allow_fewer")) || (key0 === "enforce_interval"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.operation !== undefined){
if("spawn" !== data.operation){
const err2 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "spawn"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.agent !== undefined){
let data1 = data.agent;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.specialization === undefined){
const err3 = {instancePath:instancePath+"/agent",schemaPath:"#/$defs/new_agent/required",keyword:"required",params:{missingProperty: "specialization"},message:"must have required property '"+"specialization"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.id !== undefined){
let data2 = data1.id;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err4 = {instancePath:instancePath+"/agent/id",schemaPath:"#/$defs/new_agent/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/agent/id",schemaPath:"#/$defs/new_agent/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.specialization !== undefined){
let data3 = data1.specialization;
if(typeof data3 === "string"){
if(func1(data3) < 1){
const err6 = {instancePath:instancePath+"/agent/specialization",schemaPath:"#/$defs/new_agent/properties/specialization/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/agent/specialization",schemaPath:"#/$defs/new_agent/properties/specialization/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.human_name !== undefined){
let data4 = data1.human_name;
if((typeof data4 !== "string") && (data4 !== null)){
const err8 = {instancePath:instancePath+"/agent/human_name",schemaPath:"#/$defs/new_agent/properties/human_name/type",keyword:"type",params:{type: schema34.properties.human_name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.status !== undefined){
if("active" !== data1.status){
const err9 = {instancePath:instancePath+"/agent/status",schemaPath:"#/$defs/new_agent/properties/status/const",keyword:"const",params:{allowedValue: "active"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/agent",schemaPath:"#/$defs/new_agent/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.agents !== undefined){
let data6 = data.agents;
if(Array.isArray(data6)){
if(data6.length > 1000){
const err11 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data6.length < 1){
const err12 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.specialization === undefined){
const err13 = {instancePath:instancePath+"/agents/" + i0,schemaPath:"#/$defs/new_agent/required",keyword:"required",params:{missingProperty: "specialization"},message:"must have required property '"+"specialization"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data7.id !== undefined){
let data8 = data7.id;
if(typeof data8 === "string"){
if(!pattern4.test(data8)){
const err14 = {instancePath:instancePath+"/agents/" + i0+"/id",schemaPath:"#/$defs/new_agent/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/agents/" + i0+"/id",schemaPath:"#/$defs/new_agent/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data7.specialization !== undefined){
let data9 = data7.specialization;
if(typeof data9 === "string"){
if(func1(data9) < 1){
const err16 = {instancePath:instancePath+"/agents/" + i0+"/specialization",schemaPath:"#/$defs/new_agent/properties/specialization/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/agents/" + i0+"/specialization",schemaPath:"#/$defs/new_agent/properties/specialization/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data7.human_name !== undefined){
let data10 = data7.human_name;
if((typeof data10 !== "string") && (data10 !== null)){
const err18 = {instancePath:instancePath+"/agents/" + i0+"/human_name",schemaPath:"#/$defs/new_agent/properties/human_name/type",keyword:"type",params:{type: schema34.properties.human_name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data7.status !== undefined){
if("active" !== data7.status){
const err19 = {instancePath:instancePath+"/agents/" + i0+"/status",schemaPath:"#/$defs/new_agent/properties/status/const",keyword:"const",params:{allowedValue: "active"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/agents/" + i0,schemaPath:"#/$defs/new_agent/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.count !== undefined){
let data12 = data.count;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err22 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 1000 || isNaN(data12)){
const err23 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data12 < 1 || isNaN(data12)){
const err24 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data.name_pool !== undefined){
let data13 = data.name_pool;
if(Array.isArray(data13)){
if(data13.length > 10000){
const err25 = {instancePath:instancePath+"/name_pool",schemaPath:"#/properties/name_pool/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data13.length < 1){
const err26 = {instancePath:instancePath+"/name_pool",schemaPath:"#/properties/name_pool/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
if(typeof data14 === "string"){
if(func1(data14) < 1){
const err27 = {instancePath:instancePath+"/name_pool/" + i1,schemaPath:"#/properties/name_pool/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/name_pool/" + i1,schemaPath:"#/properties/name_pool/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/name_pool",schemaPath:"#/properties/name_pool/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.allow_fewer !== undefined){
if(typeof data.allow_fewer !== "boolean"){
const err30 = {instancePath:instancePath+"/allow_fewer",schemaPath:"#/properties/allow_fewer/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.enforce_interval !== undefined){
if(typeof data.enforce_interval !== "boolean"){
const err31 = {instancePath:instancePath+"/enforce_interval",schemaPath:"#/properties/enforce_interval/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema36 = {"title":"Put","description":"Add or replace one agent record whole.","type":"object","additionalProperties":false,"required":["operation","agent"],"properties":{"operation":{"description":"Name of the operation.","const":"put"},"agent":{"$ref":"agent.schema.json"}}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.agent === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "agent"},message:"must have required property '"+"agent"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "operation") || (key0 === "agent"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.operation !== undefined){
if("put" !== data.operation){
const err3 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "put"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.agent !== undefined){
let data1 = data.agent;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.id === undefined){
const err4 = {instancePath:instancePath+"/agent",schemaPath:"agent.schema.json/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.specialization === undefined){
const err5 = {instancePath:instancePath+"/agent",schemaPath:"agent.schema.json/required",keyword:"required",params:{missingProperty: "specialization"},message:"must have required property '"+"specialization"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.status === undefined){
const err6 = {instancePath:instancePath+"/agent",schemaPath:"agent.schema.json/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1.spawned_at === undefined){
const err7 = {instancePath:instancePath+"/agent",schemaPath:"agent.schema.json/required",keyword:"required",params:{missingProperty: "spawned_at"},message:"must have required property '"+"spawned_at"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1.id !== undefined){
let data2 = data1.id;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err8 = {instancePath:instancePath+"/agent/id",schemaPath:"agent.schema.json/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/agent/id",schemaPath:"agent.schema.json/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.name !== undefined){
let data3 = data1.name;
if((typeof data3 !== "string") && (data3 !== null)){
const err10 = {instancePath:instancePath+"/agent/name",schemaPath:"agent.schema.json/properties/name/type",keyword:"type",params:{type: schema31.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.human_name !== undefined){
let data4 = data1.human_name;
if((typeof data4 !== "string") && (data4 !== null)){
const err11 = {instancePath:instancePath+"/agent/human_name",schemaPath:"agent.schema.json/properties/human_name/type",keyword:"type",params:{type: schema31.properties.human_name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.specialization !== undefined){
let data5 = data1.specialization;
if(typeof data5 === "string"){
if(func1(data5) < 1){
const err12 = {instancePath:instancePath+"/agent/specialization",schemaPath:"agent.schema.json/properties/specialization/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/agent/specialization",schemaPath:"agent.schema.json/properties/specialization/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data1.status !== undefined){
let data6 = data1.status;
if(typeof data6 !== "string"){
const err14 = {instancePath:instancePath+"/agent/status",schemaPath:"agent.schema.json/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((((data6 === "active") || (data6 === "inactive")) || (data6 === "eliminated")) || (data6 === "hall_of_fame"))){
const err15 = {instancePath:instancePath+"/agent/status",schemaPath:"agent.schema.json/properties/status/enum",keyword:"enum",params:{allowedValues: schema31.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data1.spawned_at !== undefined){
let data7 = data1.spawned_at;
if(typeof data7 === "string"){
if(!pattern5.test(data7)){
const err16 = {instancePath:instancePath+"/agent/spawned_at",schemaPath:"agent.schema.json/properties/spawned_at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/agent/spawned_at",schemaPath:"agent.schema.json/properties/spawned_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data1.personality !== undefined){
let data8 = data1.personality;
if((typeof data8 !== "string") && (data8 !== null)){
const err18 = {instancePath:instancePath+"/agent/personality",schemaPath:"agent.schema.json/properties/personality/type",keyword:"type",params:{type: schema31.properties.personality.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data1.communication_style !== undefined){
let data9 = data1.communication_style;
if((typeof data9 !== "string") && (data9 !== null)){
const err19 = {instancePath:instancePath+"/agent/communication_style",schemaPath:"agent.schema.json/properties/communication_style/type",keyword:"type",params:{type: schema31.properties.communication_style.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data1.traits !== undefined){
let data10 = data1.traits;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.creativity !== undefined){
let data11 = data10.creativity;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 100 || isNaN(data11)){
const err20 = {instancePath:instancePath+"/agent/traits/creativity",schemaPath:"agent.schema.json/properties/traits/properties/creativity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err21 = {instancePath:instancePath+"/agent/traits/creativity",schemaPath:"agent.schema.json/properties/traits/properties/creativity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/agent/traits/creativity",schemaPath:"agent.schema.json/properties/traits/properties/creativity/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data10.caution !== undefined){
let data12 = data10.caution;
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 100 || isNaN(data12)){
const err23 = {instancePath:instancePath+"/agent/traits/caution",schemaPath:"agent.schema.json/properties/traits/properties/caution/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err24 = {instancePath:instancePath+"/agent/traits/caution",schemaPath:"agent.schema.json/properties/traits/properties/caution/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/agent/traits/caution",schemaPath:"agent.schema.json/properties/traits/properties/caution/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data10.speed !== undefined){
let data13 = data10.speed;
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 100 || isNaN(data13)){
const err26 = {instancePath:instancePath+"/agent/traits/speed",schemaPath:"agent.schema.json/properties/traits/properties/speed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err27 = {instancePath:instancePath+"/agent/traits/speed",schemaPath:"agent.schema.json/properties/traits/properties/speed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/agent/traits/speed",schemaPath:"agent.schema.json/properties/traits/properties/speed/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/agent/traits",schemaPath:"agent.schema.json/properties/traits/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data1.metrics !== undefined){
let data14 = data1.metrics;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.issues_resolved !== undefined){
let data15 = data14.issues_resolved;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err30 = {instancePath:instancePath+"/agent/metrics/issues_resolved",schemaPath:"agent.schema.json/properties/metrics/properties/issues_resolved/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err31 = {instancePath:instancePath+"/agent/metrics/issues_resolved",schemaPath:"agent.schema.json/properties/metrics/properties/issues_resolved/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data14.prs_merged !== undefined){
let data16 = data14.prs_merged;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err32 = {instancePath:instancePath+"/agent/metrics/prs_merged",schemaPath:"agent.schema.json/properties/metrics/properties/prs_merged/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
const err33 = {instancePath:instancePath+"/agent/metrics/prs_merged",schemaPath:"agent.schema.json/properties/metrics/properties/prs_merged/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data14.reviews_given !== undefined){
let data17 = data14.reviews_given;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err34 = {instancePath:instancePath+"/agent/metrics/reviews_given",schemaPath:"agent.schema.json/properties/metrics/properties/reviews_given/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
const err35 = {instancePath:instancePath+"/agent/metrics/reviews_given",schemaPath:"agent.schema.json/properties/metrics/properties/reviews_given/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
if(data14.code_quality_score !== undefined){
let data18 = data14.code_quality_score;
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 1 || isNaN(data18)){
const err36 = {instancePath:instancePath+"/agent/metrics/code_quality_score",schemaPath:"agent.schema.json/properties/metrics/properties/code_quality_score/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err37 = {instancePath:instancePath+"/agent/metrics/code_quality_score",schemaPath:"agent.schema.json/properties/metrics/properties/code_quality_score/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/agent/metrics/code_quality_score",schemaPath:"agent.schema.json/properties/metrics/properties/code_quality_score/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data14.overall_score !== undefined){
let data19 = data14.overall_score;
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 1 || isNaN(data19)){
const err39 = {instancePath:instancePath+"/agent/metrics/overall_score",schemaPath:"agent.schema.json/properties/metrics/properties/overall_score/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data19 < 0 || isNaN(data19)){
const err40 = {instancePath:instancePath+"/agent/metrics/overall_score",schemaPath:"agent.schema.json/properties/metrics/properties/overall_score/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/agent/metrics/overall_score",schemaPath:"agent.schema.json/properties/metrics/properties/overall_score/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data14.creativity_score !== undefined){
let data20 = data14.creativity_score;
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 1 || isNaN(data20)){
const err42 = {instancePath:instancePath+"/agent/metrics/creativity_score",schemaPath:"agent.schema.json/properties/metrics/properties/creativity_score/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err43 = {instancePath:instancePath+"/agent/metrics/creativity_score",schemaPath:"agent.schema.json/properties/metrics/properties/creativity_score/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/agent/metrics/creativity_score",schemaPath:"agent.schema.json/properties/metrics/properties/creativity_score/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/agent/metrics",schemaPath:"agent.schema.json/properties/metrics/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data1.contributions !== undefined){
if(!(Array.isArray(data1.contributions))){
const err46 = {instancePath:instancePath+"/agent/contributions",schemaPath:"agent.schema.json/properties/contributions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data1.promoted_at !== undefined){
let data22 = data1.promoted_at;
if((typeof data22 !== "string") && (data22 !== null)){
const err47 = {instancePath:instancePath+"/agent/promoted_at",schemaPath:"agent.schema.json/properties/promoted_at/type",keyword:"type",params:{type: schema31.properties.promoted_at.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(typeof data22 === "string"){
if(!pattern5.test(data22)){
const err48 = {instancePath:instancePath+"/agent/promoted_at",schemaPath:"agent.schema.json/properties/promoted_at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
if(data1.eliminated_at !== undefined){
let data23 = data1.eliminated_at;
if((typeof data23 !== "string") && (data23 !== null)){
const err49 = {instancePath:instancePath+"/agent/eliminated_at",schemaPath:"agent.schema.json/properties/eliminated_at/type",keyword:"type",params:{type: schema31.properties.eliminated_at.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(typeof data23 === "string"){
if(!pattern5.test(data23)){
const err50 = {instancePath:instancePath+"/agent/eliminated_at",schemaPath:"agent.schema.json/properties/eliminated_at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
if(data1.elimination_reason !== undefined){
let data24 = data1.elimination_reason;
if((typeof data24 !== "string") && (data24 !== null)){
const err51 = {instancePath:instancePath+"/agent/elimination_reason",schemaPath:"agent.schema.json/properties/elimination_reason/type",keyword:"type",params:{type: schema31.properties.elimination_reason.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data1.deactivated_at !== undefined){
let data25 = data1.deactivated_at;
if((typeof data25 !== "string") && (data25 !== null)){
const err52 = {instancePath:instancePath+"/agent/deactivated_at",schemaPath:"agent.schema.json/properties/deactivated_at/type",keyword:"type",params:{type: schema31.properties.deactivated_at.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(typeof data25 === "string"){
if(!pattern5.test(data25)){
const err53 = {instancePath:instancePath+"/agent/deactivated_at",schemaPath:"agent.schema.json/properties/deactivated_at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
if(data1.spawn_method !== undefined){
let data26 = data1.spawn_method;
if((typeof data26 !== "string") && (data26 !== null)){
const err54 = {instancePath:instancePath+"/agent/spawn_method",schemaPath:"agent.schema.json/properties/spawn_method/type",keyword:"type",params:{type: schema31.properties.spawn_method.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data1.parent_agent_id !== undefined){
let data27 = data1.parent_agent_id;
if((typeof data27 !== "string") && (data27 !== null)){
const err55 = {instancePath:instancePath+"/agent/parent_agent_id",schemaPath:"agent.schema.json/properties/parent_agent_id/type",keyword:"type",params:{type: schema31.properties.parent_agent_id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data1.github_login !== undefined){
let data28 = data1.github_login;
if((typeof data28 !== "string") && (data28 !== null)){
const err56 = {instancePath:instancePath+"/agent/github_login",schemaPath:"agent.schema.json/properties/github_login/type",keyword:"type",params:{type: schema31.properties.github_login.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/agent",schemaPath:"agent.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema38 = {"title":"Evaluate","description":"Score and settle all active agents in one change.","type":"object","additionalProperties":false,"required":["operation"],"properties":{"operation":{"description":"Name of the operation.","const":"evaluate"},"metrics":{"$ref":"metrics.schema.json"},"min_interval_hours":{"description":"Refuse while fewer hours have passed since the last evaluation.","type":"number","minimum":0}}};
const schema39 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/metrics.schema.json","title":"Metrics","description":"Evidence for an evaluation: agent id to counts. Agents not named are scored on the metrics they have.","type":"object","propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},"additionalProperties":{"title":"Agent evidence","description":"Counts for one agent since the evidence begins.","type":"object","additionalProperties":true,"required":["issues_assigned","issues_resolved","prs_opened","prs_merged","reviews_given"],"properties":{"issues_assigned":{"description":"Issues assigned to the agent.","type":"integer","minimum":0},"issues_resolved":{"description":"Issues closed by the agent.","type":"integer","minimum":0},"prs_opened":{"description":"Pull requests opened.","type":"integer","minimum":0},"prs_merged":{"description":"Pull requests merged.","type":"integer","minimum":0},"reviews_given":{"description":"Reviews written for others.","type":"integer","minimum":0},"creativity_score":{"description":"Creativity, 0 to 1; without it the traits decide.","type":["number","null"],"minimum":0,"maximum":1}}}};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "operation") || (key0 === "metrics")) || (key0 === "min_interval_hours"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.operation !== undefined){
if("evaluate" !== data.operation){
const err2 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "evaluate"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.metrics !== undefined){
let data1 = data.metrics;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
const _errs6 = errors;
if(typeof key1 === "string"){
if(!pattern4.test(key1)){
const err3 = {instancePath:instancePath+"/metrics",schemaPath:"metrics.schema.json/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\"",propertyName:key1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid2 = _errs6 === errors;
if(!valid2){
const err4 = {instancePath:instancePath+"/metrics",schemaPath:"metrics.schema.json/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
for(const key2 in data1){
let data2 = data1[key2];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.issues_assigned === undefined){
const err5 = {instancePath:instancePath+"/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"metrics.schema.json/additionalProperties/required",keyword:"required",params:{missingProperty: "issues_assigned"},message:"must have required property '"+"issues_assigned"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2.issues_resolved === undefined){
const err6 = {instancePath:instancePath+"/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"metrics.schema.json/additionalProperties/required",keyword:"required",params:{missingProperty: "issues_resolved"},message:"must have required property '"+"issues_resolved"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.prs_opened === undefined){
const err7 = {instancePath:instancePath+"/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"metrics.schema.json/additionalProperties/required",keyword:"required",params:{missingProperty: "prs_opened"},message:"must have required property '"+"prs_opened"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2.prs_merged === undefined){
const err8 = {instancePath:instancePath+"/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"metrics.schema.json/additionalProperties/required",keyword:"required",params:{missingProperty: "prs_merged"},message:"must have required property '"+"prs_merged"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2.reviews_given === undefined){
const err9 = {instancePath:instancePath+"/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"metrics.schema.json/additionalProperties/required",keyword:"required",params:{missingProperty: "reviews_given"},message:"must have required property '"+"reviews_given"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2.issues_assigned !== undefined){
let data3 = data2.issues_assigned;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err10 = {instancePath:instancePath+"/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/issues_assigned",schemaPath:"metrics.schema.json/additionalProperties/properties/issues_assigned/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err11 = {instancePath:instancePath+"/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/issues_assigned",schemaPath:"metrics.schema.json/additionalProperties/properties/issues_assigned/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data2.issues_resolved !== undefined){
let data4 = data2.issues_resolved;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err12 = {instancePath:instancePath+"/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/issues_resolved",schemaPath:"metrics.schema.json/additionalProperties/properties/issues_resolved/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/issues_resolved",schemaPath:"metrics.schema.json/additionalProperties/properties/issues_resolved/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data2.prs_opened !== undefined){
let data5 = data2.prs_opened;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err14 = {instancePath:instancePath+"/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/prs_opened",schemaPath:"metrics.schema.json/additionalProperties/properties/prs_opened/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/prs_opened",schemaPath:"metrics.schema.json/additionalProperties/properties/prs_opened/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data2.prs_merged !== undefined){
let data6 = data2.prs_merged;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err16 = {instancePath:instancePath+"/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/prs_merged",schemaPath:"metrics.schema.json/additionalProperties/properties/prs_merged/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/prs_merged",schemaPath:"metrics.schema.json/additionalProperties/properties/prs_merged/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data2.reviews_given !== undefined){
let data7 = data2.reviews_given;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err18 = {instancePath:instancePath+"/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/reviews_given",schemaPath:"metrics.schema.json/additionalProperties/properties/reviews_given/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err19 = {instancePath:instancePath+"/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/reviews_given",schemaPath:"metrics.schema.json/additionalProperties/properties/reviews_given/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data2.creativity_score !== undefined){
let data8 = data2.creativity_score;
if((!((typeof data8 == "number") && (isFinite(data8)))) && (data8 !== null)){
const err20 = {instancePath:instancePath+"/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/creativity_score",schemaPath:"metrics.schema.json/additionalProperties/properties/creativity_score/type",keyword:"type",params:{type: schema39.additionalProperties.properties.creativity_score.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 1 || isNaN(data8)){
const err21 = {instancePath:instancePath+"/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/creativity_score",schemaPath:"metrics.schema.json/additionalProperties/properties/creativity_score/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err22 = {instancePath:instancePath+"/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/creativity_score",schemaPath:"metrics.schema.json/additionalProperties/properties/creativity_score/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
else {
const err23 = {instancePath:instancePath+"/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"metrics.schema.json/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/metrics",schemaPath:"metrics.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.min_interval_hours !== undefined){
let data9 = data.min_interval_hours;
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err25 = {instancePath:instancePath+"/min_interval_hours",schemaPath:"#/properties/min_interval_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/min_interval_hours",schemaPath:"#/properties/min_interval_hours/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema40 = {"title":"Apply","description":"Carry out several operations in one change, all or nothing.","type":"object","additionalProperties":false,"required":["operation","operations"],"properties":{"operation":{"description":"Name of the operation.","const":"apply"},"operations":{"description":"The operations, in order.","type":"array","minItems":1,"maxItems":1000,"items":{"$ref":"#/$defs/step"}}}};
const schema41 = {"title":"Step","description":"One operation of an apply.","type":"object","required":["operation"],"discriminator":{"propertyName":"operation"},"oneOf":[{"$ref":"#/$defs/spawn"},{"$ref":"#/$defs/put"},{"$ref":"#/$defs/update"},{"$ref":"#/$defs/deactivate"},{"$ref":"#/$defs/reactivate"},{"$ref":"#/$defs/evaluate"},{"$ref":"#/$defs/promote"},{"$ref":"#/$defs/eliminate"},{"$ref":"#/$defs/capacity"},{"$ref":"#/$defs/list"},{"$ref":"#/$defs/get"},{"$ref":"#/$defs/config"},{"$ref":"#/$defs/configure"},{"$ref":"#/$defs/metadata"},{"$ref":"#/$defs/hall_of_fame"}]};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.operation;
if(typeof tag0 == "string"){
if(tag0 === "spawn"){
if(!(validate22(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "put"){
if(!(validate23(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "update"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/update/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.id === undefined){
const err2 = {instancePath,schemaPath:"#/$defs/update/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.patch === undefined){
const err3 = {instancePath,schemaPath:"#/$defs/update/required",keyword:"required",params:{missingProperty: "patch"},message:"must have required property '"+"patch"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "operation") || (key0 === "id")) || (key0 === "patch"))){
const err4 = {instancePath,schemaPath:"#/$defs/update/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.operation !== undefined){
if("update" !== data.operation){
const err5 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/update/properties/operation/const",keyword:"const",params:{allowedValue: "update"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/update/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/update/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.patch !== undefined){
let data2 = data.patch;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err8 = {instancePath:instancePath+"/patch",schemaPath:"#/$defs/update/properties/patch/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/$defs/update/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "deactivate"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err10 = {instancePath,schemaPath:"#/$defs/deactivate/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.id === undefined){
const err11 = {instancePath,schemaPath:"#/$defs/deactivate/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data){
if(!(((key1 === "operation") || (key1 === "id")) || (key1 === "reason"))){
const err12 = {instancePath,schemaPath:"#/$defs/deactivate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.operation !== undefined){
if("deactivate" !== data.operation){
const err13 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/deactivate/properties/operation/const",keyword:"const",params:{allowedValue: "deactivate"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.id !== undefined){
let data4 = data.id;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err14 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/deactivate/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/deactivate/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.reason !== undefined){
if(typeof data.reason !== "string"){
const err16 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/deactivate/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/$defs/deactivate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "reactivate"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err18 = {instancePath,schemaPath:"#/$defs/reactivate/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data.id === undefined){
const err19 = {instancePath,schemaPath:"#/$defs/reactivate/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key2 in data){
if(!((key2 === "operation") || (key2 === "id"))){
const err20 = {instancePath,schemaPath:"#/$defs/reactivate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.operation !== undefined){
if("reactivate" !== data.operation){
const err21 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/reactivate/properties/operation/const",keyword:"const",params:{allowedValue: "reactivate"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.id !== undefined){
let data7 = data.id;
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
const err22 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/reactivate/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/reactivate/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/$defs/reactivate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "evaluate"){
if(!(validate24(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "promote"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err25 = {instancePath,schemaPath:"#/$defs/promote/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data.id === undefined){
const err26 = {instancePath,schemaPath:"#/$defs/promote/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key3 in data){
if(!(((key3 === "operation") || (key3 === "id")) || (key3 === "force"))){
const err27 = {instancePath,schemaPath:"#/$defs/promote/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.operation !== undefined){
if("promote" !== data.operation){
const err28 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/promote/properties/operation/const",keyword:"const",params:{allowedValue: "promote"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.id !== undefined){
let data9 = data.id;
if(typeof data9 === "string"){
if(!pattern4.test(data9)){
const err29 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/promote/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/promote/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.force !== undefined){
if(typeof data.force !== "boolean"){
const err31 = {instancePath:instancePath+"/force",schemaPath:"#/$defs/promote/properties/force/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/$defs/promote/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "eliminate"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err33 = {instancePath,schemaPath:"#/$defs/eliminate/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data.id === undefined){
const err34 = {instancePath,schemaPath:"#/$defs/eliminate/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key4 in data){
if(!((((key4 === "operation") || (key4 === "id")) || (key4 === "reason")) || (key4 === "force"))){
const err35 = {instancePath,schemaPath:"#/$defs/eliminate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.operation !== undefined){
if("eliminate" !== data.operation){
const err36 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/eliminate/properties/operation/const",keyword:"const",params:{allowedValue: "eliminate"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.id !== undefined){
let data12 = data.id;
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
const err37 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eliminate/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eliminate/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.reason !== undefined){
if(typeof data.reason !== "string"){
const err39 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/eliminate/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.force !== undefined){
if(typeof data.force !== "boolean"){
const err40 = {instancePath:instancePath+"/force",schemaPath:"#/$defs/eliminate/properties/force/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath,schemaPath:"#/$defs/eliminate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "capacity"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err42 = {instancePath,schemaPath:"#/$defs/capacity/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
for(const key5 in data){
if(!(key5 === "operation")){
const err43 = {instancePath,schemaPath:"#/$defs/capacity/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.operation !== undefined){
if("capacity" !== data.operation){
const err44 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/capacity/properties/operation/const",keyword:"const",params:{allowedValue: "capacity"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath,schemaPath:"#/$defs/capacity/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "list"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err46 = {instancePath,schemaPath:"#/$defs/list/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key6 in data){
if(!(((key6 === "operation") || (key6 === "status")) || (key6 === "specialization"))){
const err47 = {instancePath,schemaPath:"#/$defs/list/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.operation !== undefined){
if("list" !== data.operation){
const err48 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/list/properties/operation/const",keyword:"const",params:{allowedValue: "list"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.status !== undefined){
let data17 = data.status;
if(typeof data17 !== "string"){
const err49 = {instancePath:instancePath+"/status",schemaPath:"#/$defs/list/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(!((((data17 === "active") || (data17 === "inactive")) || (data17 === "eliminated")) || (data17 === "hall_of_fame"))){
const err50 = {instancePath:instancePath+"/status",schemaPath:"#/$defs/list/properties/status/enum",keyword:"enum",params:{allowedValues: schema48.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.specialization !== undefined){
if(typeof data.specialization !== "string"){
const err51 = {instancePath:instancePath+"/specialization",schemaPath:"#/$defs/list/properties/specialization/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/$defs/list/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "get"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err53 = {instancePath,schemaPath:"#/$defs/get/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data.id === undefined){
const err54 = {instancePath,schemaPath:"#/$defs/get/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key7 in data){
if(!((key7 === "operation") || (key7 === "id"))){
const err55 = {instancePath,schemaPath:"#/$defs/get/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.operation !== undefined){
if("get" !== data.operation){
const err56 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/get/properties/operation/const",keyword:"const",params:{allowedValue: "get"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.id !== undefined){
let data20 = data.id;
if(typeof data20 === "string"){
if(!pattern4.test(data20)){
const err57 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/get/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/get/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath,schemaPath:"#/$defs/get/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "config"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err60 = {instancePath,schemaPath:"#/$defs/config/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
for(const key8 in data){
if(!(key8 === "operation")){
const err61 = {instancePath,schemaPath:"#/$defs/config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.operation !== undefined){
if("config" !== data.operation){
const err62 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/config/properties/operation/const",keyword:"const",params:{allowedValue: "config"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath,schemaPath:"#/$defs/config/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "configure"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err64 = {instancePath,schemaPath:"#/$defs/configure/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data.patch === undefined){
const err65 = {instancePath,schemaPath:"#/$defs/configure/required",keyword:"required",params:{missingProperty: "patch"},message:"must have required property '"+"patch"+"'"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
for(const key9 in data){
if(!((key9 === "operation") || (key9 === "patch"))){
const err66 = {instancePath,schemaPath:"#/$defs/configure/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.operation !== undefined){
if("configure" !== data.operation){
const err67 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/configure/properties/operation/const",keyword:"const",params:{allowedValue: "configure"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.patch !== undefined){
let data23 = data.patch;
if(!(data23 && typeof data23 == "object" && !Array.isArray(data23))){
const err68 = {instancePath:instancePath+"/patch",schemaPath:"#/$defs/configure/properties/patch/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath,schemaPath:"#/$defs/configure/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "metadata"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err70 = {instancePath,schemaPath:"#/$defs/metadata/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
for(const key10 in data){
if(!(key10 === "operation")){
const err71 = {instancePath,schemaPath:"#/$defs/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.operation !== undefined){
if("metadata" !== data.operation){
const err72 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/metadata/properties/operation/const",keyword:"const",params:{allowedValue: "metadata"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath,schemaPath:"#/$defs/metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "hall-of-fame"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err74 = {instancePath,schemaPath:"#/$defs/hall_of_fame/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
for(const key11 in data){
if(!(key11 === "operation")){
const err75 = {instancePath,schemaPath:"#/$defs/hall_of_fame/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data.operation !== undefined){
if("hall-of-fame" !== data.operation){
const err76 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/hall_of_fame/properties/operation/const",keyword:"const",params:{allowedValue: "hall-of-fame"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath,schemaPath:"#/$defs/hall_of_fame/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err78 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "operation", tagValue: tag0},message:"value of tag \"operation\" must be in oneOf"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "operation", tagValue: tag0},message:"tag \"operation\" must be string"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
validate26.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate26.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.operations === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operations"},message:"must have required property '"+"operations"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "operation") || (key0 === "operations"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.operation !== undefined){
if("apply" !== data.operation){
const err3 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/const",keyword:"const",params:{allowedValue: "apply"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.operations !== undefined){
let data1 = data.operations;
if(Array.isArray(data1)){
if(data1.length > 1000){
const err4 = {instancePath:instancePath+"/operations",schemaPath:"#/properties/operations/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/operations",schemaPath:"#/properties/operations/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate26(data1[i0], {instancePath:instancePath+"/operations/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/operations",schemaPath:"#/properties/operations/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/command.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.operation;
if(typeof tag0 == "string"){
if(tag0 === "init"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/init/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "operation")){
const err2 = {instancePath,schemaPath:"#/$defs/init/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.operation !== undefined){
if("init" !== data.operation){
const err3 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/init/properties/operation/const",keyword:"const",params:{allowedValue: "init"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/$defs/init/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var props0 = true;
}
else if(tag0 === "spawn"){
if(!(validate22(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "put"){
if(!(validate23(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "update"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err5 = {instancePath,schemaPath:"#/$defs/update/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.id === undefined){
const err6 = {instancePath,schemaPath:"#/$defs/update/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.patch === undefined){
const err7 = {instancePath,schemaPath:"#/$defs/update/required",keyword:"required",params:{missingProperty: "patch"},message:"must have required property '"+"patch"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data){
if(!(((key1 === "operation") || (key1 === "id")) || (key1 === "patch"))){
const err8 = {instancePath,schemaPath:"#/$defs/update/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.operation !== undefined){
if("update" !== data.operation){
const err9 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/update/properties/operation/const",keyword:"const",params:{allowedValue: "update"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.id !== undefined){
let data2 = data.id;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/update/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/update/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.patch !== undefined){
let data3 = data.patch;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err12 = {instancePath:instancePath+"/patch",schemaPath:"#/$defs/update/properties/patch/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/$defs/update/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "deactivate"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err14 = {instancePath,schemaPath:"#/$defs/deactivate/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data.id === undefined){
const err15 = {instancePath,schemaPath:"#/$defs/deactivate/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key2 in data){
if(!(((key2 === "operation") || (key2 === "id")) || (key2 === "reason"))){
const err16 = {instancePath,schemaPath:"#/$defs/deactivate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.operation !== undefined){
if("deactivate" !== data.operation){
const err17 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/deactivate/properties/operation/const",keyword:"const",params:{allowedValue: "deactivate"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.id !== undefined){
let data5 = data.id;
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
const err18 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/deactivate/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/deactivate/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.reason !== undefined){
if(typeof data.reason !== "string"){
const err20 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/deactivate/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/$defs/deactivate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "reactivate"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err22 = {instancePath,schemaPath:"#/$defs/reactivate/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data.id === undefined){
const err23 = {instancePath,schemaPath:"#/$defs/reactivate/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key3 in data){
if(!((key3 === "operation") || (key3 === "id"))){
const err24 = {instancePath,schemaPath:"#/$defs/reactivate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.operation !== undefined){
if("reactivate" !== data.operation){
const err25 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/reactivate/properties/operation/const",keyword:"const",params:{allowedValue: "reactivate"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.id !== undefined){
let data8 = data.id;
if(typeof data8 === "string"){
if(!pattern4.test(data8)){
const err26 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/reactivate/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/reactivate/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath,schemaPath:"#/$defs/reactivate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "evaluate"){
if(!(validate24(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "promote"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err29 = {instancePath,schemaPath:"#/$defs/promote/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data.id === undefined){
const err30 = {instancePath,schemaPath:"#/$defs/promote/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key4 in data){
if(!(((key4 === "operation") || (key4 === "id")) || (key4 === "force"))){
const err31 = {instancePath,schemaPath:"#/$defs/promote/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.operation !== undefined){
if("promote" !== data.operation){
const err32 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/promote/properties/operation/const",keyword:"const",params:{allowedValue: "promote"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.id !== undefined){
let data10 = data.id;
if(typeof data10 === "string"){
if(!pattern4.test(data10)){
const err33 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/promote/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/promote/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.force !== undefined){
if(typeof data.force !== "boolean"){
const err35 = {instancePath:instancePath+"/force",schemaPath:"#/$defs/promote/properties/force/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/$defs/promote/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "eliminate"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err37 = {instancePath,schemaPath:"#/$defs/eliminate/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data.id === undefined){
const err38 = {instancePath,schemaPath:"#/$defs/eliminate/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key5 in data){
if(!((((key5 === "operation") || (key5 === "id")) || (key5 === "reason")) || (key5 === "force"))){
const err39 = {instancePath,schemaPath:"#/$defs/eliminate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.operation !== undefined){
if("eliminate" !== data.operation){
const err40 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/eliminate/properties/operation/const",keyword:"const",params:{allowedValue: "eliminate"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.id !== undefined){
let data13 = data.id;
if(typeof data13 === "string"){
if(!pattern4.test(data13)){
const err41 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eliminate/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eliminate/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.reason !== undefined){
if(typeof data.reason !== "string"){
const err43 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/eliminate/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.force !== undefined){
if(typeof data.force !== "boolean"){
const err44 = {instancePath:instancePath+"/force",schemaPath:"#/$defs/eliminate/properties/force/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath,schemaPath:"#/$defs/eliminate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "capacity"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err46 = {instancePath,schemaPath:"#/$defs/capacity/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key6 in data){
if(!(key6 === "operation")){
const err47 = {instancePath,schemaPath:"#/$defs/capacity/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.operation !== undefined){
if("capacity" !== data.operation){
const err48 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/capacity/properties/operation/const",keyword:"const",params:{allowedValue: "capacity"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath,schemaPath:"#/$defs/capacity/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "list"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err50 = {instancePath,schemaPath:"#/$defs/list/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
for(const key7 in data){
if(!(((key7 === "operation") || (key7 === "status")) || (key7 === "specialization"))){
const err51 = {instancePath,schemaPath:"#/$defs/list/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.operation !== undefined){
if("list" !== data.operation){
const err52 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/list/properties/operation/const",keyword:"const",params:{allowedValue: "list"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.status !== undefined){
let data18 = data.status;
if(typeof data18 !== "string"){
const err53 = {instancePath:instancePath+"/status",schemaPath:"#/$defs/list/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(!((((data18 === "active") || (data18 === "inactive")) || (data18 === "eliminated")) || (data18 === "hall_of_fame"))){
const err54 = {instancePath:instancePath+"/status",schemaPath:"#/$defs/list/properties/status/enum",keyword:"enum",params:{allowedValues: schema48.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.specialization !== undefined){
if(typeof data.specialization !== "string"){
const err55 = {instancePath:instancePath+"/specialization",schemaPath:"#/$defs/list/properties/specialization/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath,schemaPath:"#/$defs/list/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "get"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err57 = {instancePath,schemaPath:"#/$defs/get/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data.id === undefined){
const err58 = {instancePath,schemaPath:"#/$defs/get/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
for(const key8 in data){
if(!((key8 === "operation") || (key8 === "id"))){
const err59 = {instancePath,schemaPath:"#/$defs/get/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.operation !== undefined){
if("get" !== data.operation){
const err60 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/get/properties/operation/const",keyword:"const",params:{allowedValue: "get"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.id !== undefined){
let data21 = data.id;
if(typeof data21 === "string"){
if(!pattern4.test(data21)){
const err61 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/get/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/get/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath,schemaPath:"#/$defs/get/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "config"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err64 = {instancePath,schemaPath:"#/$defs/config/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
for(const key9 in data){
if(!(key9 === "operation")){
const err65 = {instancePath,schemaPath:"#/$defs/config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.operation !== undefined){
if("config" !== data.operation){
const err66 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/config/properties/operation/const",keyword:"const",params:{allowedValue: "config"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath,schemaPath:"#/$defs/config/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "configure"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err68 = {instancePath,schemaPath:"#/$defs/configure/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data.patch === undefined){
const err69 = {instancePath,schemaPath:"#/$defs/configure/required",keyword:"required",params:{missingProperty: "patch"},message:"must have required property '"+"patch"+"'"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
for(const key10 in data){
if(!((key10 === "operation") || (key10 === "patch"))){
const err70 = {instancePath,schemaPath:"#/$defs/configure/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.operation !== undefined){
if("configure" !== data.operation){
const err71 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/configure/properties/operation/const",keyword:"const",params:{allowedValue: "configure"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.patch !== undefined){
let data24 = data.patch;
if(!(data24 && typeof data24 == "object" && !Array.isArray(data24))){
const err72 = {instancePath:instancePath+"/patch",schemaPath:"#/$defs/configure/properties/patch/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath,schemaPath:"#/$defs/configure/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "metadata"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err74 = {instancePath,schemaPath:"#/$defs/metadata/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
for(const key11 in data){
if(!(key11 === "operation")){
const err75 = {instancePath,schemaPath:"#/$defs/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data.operation !== undefined){
if("metadata" !== data.operation){
const err76 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/metadata/properties/operation/const",keyword:"const",params:{allowedValue: "metadata"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath,schemaPath:"#/$defs/metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "hall-of-fame"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err78 = {instancePath,schemaPath:"#/$defs/hall_of_fame/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
for(const key12 in data){
if(!(key12 === "operation")){
const err79 = {instancePath,schemaPath:"#/$defs/hall_of_fame/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.operation !== undefined){
if("hall-of-fame" !== data.operation){
const err80 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/hall_of_fame/properties/operation/const",keyword:"const",params:{allowedValue: "hall-of-fame"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath,schemaPath:"#/$defs/hall_of_fame/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "apply"){
if(!(validate25(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "validate"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err82 = {instancePath,schemaPath:"#/$defs/validate/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
for(const key13 in data){
if(!(key13 === "operation")){
const err83 = {instancePath,schemaPath:"#/$defs/validate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.operation !== undefined){
if("validate" !== data.operation){
const err84 = {instancePath:instancePath+"/operation",schemaPath:"#/$defs/validate/properties/operation/const",keyword:"const",params:{allowedValue: "validate"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath,schemaPath:"#/$defs/validate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err86 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "operation", tagValue: tag0},message:"value of tag \"operation\" must be in oneOf"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "operation", tagValue: tag0},message:"tag \"operation\" must be string"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
validate21.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate21.evaluated = {"dynamicProps":true,"dynamicItems":false};

exports.config = validate35;
const schema68 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/config.schema.json","title":"Config","description":"Policy of a registry: config.json. A missing key has its default; keys not named here are kept.","type":"object","additionalProperties":true,"properties":{"spawn_interval_hours":{"description":"Hours that must pass between spawns that ask for the interval to be enforced.","type":"number","minimum":0,"default":3},"max_active_agents":{"description":"Most agents that may be active at once.","type":"integer","minimum":0,"default":50},"elimination_threshold":{"description":"Agents whose overall score is below this are eliminated at an evaluation.","type":"number","minimum":0,"maximum":1,"default":0.3},"promotion_threshold":{"description":"Agents whose overall score reaches this enter the hall of fame at an evaluation.","type":"number","minimum":0,"maximum":1,"default":0.65},"spawn_mode":{"description":"How a spawner chooses the next specialization.","type":"string","enum":["new","existing","mixed"],"default":"mixed"},"new_agent_probability":{"description":"Chance that a spawner in mixed mode invents a specialization.","type":"number","minimum":0,"maximum":1,"default":0.5},"protected_specializations":{"description":"Specializations whose agents are never settled by an evaluation nor eliminated without force.","type":"array","items":{"type":"string"},"default":[]},"metrics_weight":{"title":"Metrics weight","description":"Weight of each component of the overall score; a component left out does not count.","type":"object","additionalProperties":true,"properties":{"code_quality":{"description":"Share of merged pull requests, scaled by 1.2.","type":"number","minimum":0},"issue_resolution":{"description":"Share of assigned issues closed.","type":"number","minimum":0},"pr_success":{"description":"Share of pull requests merged.","type":"number","minimum":0},"peer_review":{"description":"Reviews given, five make a full score.","type":"number","minimum":0},"creativity":{"description":"Creativity given with the metrics, else from the traits.","type":"number","minimum":0}},"default":{"code_quality":0.3,"issue_resolution":0.2,"pr_success":0.2,"peer_review":0.15,"creativity":0.15}},"new_agent_grace_period_hours":{"description":"Hours after its creation in which a weak agent is raised to the minimum score instead of being settled.","type":"number","minimum":0,"default":48},"new_agent_minimum_score":{"description":"Score to which an agent in its grace period is raised.","type":"number","minimum":0,"maximum":1,"default":0.4},"strict_pr_attribution":{"description":"Credit only explicit evidence when metrics are collected.","type":"boolean","default":false},"unique_human_names":{"description":"Refuse a human name that another agent, not eliminated, already has.","type":"boolean","default":false}}};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/config.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.spawn_interval_hours !== undefined){
let data0 = data.spawn_interval_hours;
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
const err0 = {instancePath:instancePath+"/spawn_interval_hours",schemaPath:"#/properties/spawn_interval_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/spawn_interval_hours",schemaPath:"#/properties/spawn_interval_hours/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.max_active_agents !== undefined){
let data1 = data.max_active_agents;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/max_active_agents",schemaPath:"#/properties/max_active_agents/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/max_active_agents",schemaPath:"#/properties/max_active_agents/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.elimination_threshold !== undefined){
let data2 = data.elimination_threshold;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1 || isNaN(data2)){
const err4 = {instancePath:instancePath+"/elimination_threshold",schemaPath:"#/properties/elimination_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/elimination_threshold",schemaPath:"#/properties/elimination_threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/elimination_threshold",schemaPath:"#/properties/elimination_threshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.promotion_threshold !== undefined){
let data3 = data.promotion_threshold;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/promotion_threshold",schemaPath:"#/properties/promotion_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/promotion_threshold",schemaPath:"#/properties/promotion_threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/promotion_threshold",schemaPath:"#/properties/promotion_threshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.spawn_mode !== undefined){
let data4 = data.spawn_mode;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/spawn_mode",schemaPath:"#/properties/spawn_mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!(((data4 === "new") || (data4 === "existing")) || (data4 === "mixed"))){
const err11 = {instancePath:instancePath+"/spawn_mode",schemaPath:"#/properties/spawn_mode/enum",keyword:"enum",params:{allowedValues: schema68.properties.spawn_mode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.new_agent_probability !== undefined){
let data5 = data.new_agent_probability;
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1 || isNaN(data5)){
const err12 = {instancePath:instancePath+"/new_agent_probability",schemaPath:"#/properties/new_agent_probability/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/new_agent_probability",schemaPath:"#/properties/new_agent_probability/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/new_agent_probability",schemaPath:"#/properties/new_agent_probability/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.protected_specializations !== undefined){
let data6 = data.protected_specializations;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(typeof data6[i0] !== "string"){
const err15 = {instancePath:instancePath+"/protected_specializations/" + i0,schemaPath:"#/properties/protected_specializations/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/protected_specializations",schemaPath:"#/properties/protected_specializations/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.metrics_weight !== undefined){
let data8 = data.metrics_weight;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.code_quality !== undefined){
let data9 = data8.code_quality;
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err17 = {instancePath:instancePath+"/metrics_weight/code_quality",schemaPath:"#/properties/metrics_weight/properties/code_quality/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/metrics_weight/code_quality",schemaPath:"#/properties/metrics_weight/properties/code_quality/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data8.issue_resolution !== undefined){
let data10 = data8.issue_resolution;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
const err19 = {instancePath:instancePath+"/metrics_weight/issue_resolution",schemaPath:"#/properties/metrics_weight/properties/issue_resolution/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/metrics_weight/issue_resolution",schemaPath:"#/properties/metrics_weight/properties/issue_resolution/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.pr_success !== undefined){
let data11 = data8.pr_success;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err21 = {instancePath:instancePath+"/metrics_weight/pr_success",schemaPath:"#/properties/metrics_weight/properties/pr_success/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/metrics_weight/pr_success",schemaPath:"#/properties/metrics_weight/properties/pr_success/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data8.peer_review !== undefined){
let data12 = data8.peer_review;
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err23 = {instancePath:instancePath+"/metrics_weight/peer_review",schemaPath:"#/properties/metrics_weight/properties/peer_review/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/metrics_weight/peer_review",schemaPath:"#/properties/metrics_weight/properties/peer_review/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data8.creativity !== undefined){
let data13 = data8.creativity;
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err25 = {instancePath:instancePath+"/metrics_weight/creativity",schemaPath:"#/properties/metrics_weight/properties/creativity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/metrics_weight/creativity",schemaPath:"#/properties/metrics_weight/properties/creativity/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/metrics_weight",schemaPath:"#/properties/metrics_weight/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.new_agent_grace_period_hours !== undefined){
let data14 = data.new_agent_grace_period_hours;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err28 = {instancePath:instancePath+"/new_agent_grace_period_hours",schemaPath:"#/properties/new_agent_grace_period_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/new_agent_grace_period_hours",schemaPath:"#/properties/new_agent_grace_period_hours/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.new_agent_minimum_score !== undefined){
let data15 = data.new_agent_minimum_score;
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 1 || isNaN(data15)){
const err30 = {instancePath:instancePath+"/new_agent_minimum_score",schemaPath:"#/properties/new_agent_minimum_score/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err31 = {instancePath:instancePath+"/new_agent_minimum_score",schemaPath:"#/properties/new_agent_minimum_score/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/new_agent_minimum_score",schemaPath:"#/properties/new_agent_minimum_score/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.strict_pr_attribution !== undefined){
if(typeof data.strict_pr_attribution !== "boolean"){
const err33 = {instancePath:instancePath+"/strict_pr_attribution",schemaPath:"#/properties/strict_pr_attribution/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.unique_human_names !== undefined){
if(typeof data.unique_human_names !== "boolean"){
const err34 = {instancePath:instancePath+"/unique_human_names",schemaPath:"#/properties/unique_human_names/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.hallOfFame = validate36;
const schema69 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/hall-of-fame.schema.json","title":"Hall of fame","description":"Promoted agents, each as it was when promoted, oldest first: hall_of_fame.json.","type":"array","items":{"$ref":"agent.schema.json"}};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/hall-of-fame.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.id === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"agent.schema.json/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.specialization === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"agent.schema.json/required",keyword:"required",params:{missingProperty: "specialization"},message:"must have required property '"+"specialization"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.status === undefined){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"agent.schema.json/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.spawned_at === undefined){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"agent.schema.json/required",keyword:"required",params:{missingProperty: "spawned_at"},message:"must have required property '"+"spawned_at"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.id !== undefined){
let data1 = data0.id;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err4 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"agent.schema.json/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"agent.schema.json/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.name !== undefined){
let data2 = data0.name;
if((typeof data2 !== "string") && (data2 !== null)){
const err6 = {instancePath:instancePath+"/" + i0+"/name",schemaPath:"agent.schema.json/properties/name/type",keyword:"type",params:{type: schema31.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.human_name !== undefined){
let data3 = data0.human_name;
if((typeof data3 !== "string") && (data3 !== null)){
const err7 = {instancePath:instancePath+"/" + i0+"/human_name",schemaPath:"agent.schema.json/properties/human_name/type",keyword:"type",params:{type: schema31.properties.human_name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.specialization !== undefined){
let data4 = data0.specialization;
if(typeof data4 === "string"){
if(func1(data4) < 1){
const err8 = {instancePath:instancePath+"/" + i0+"/specialization",schemaPath:"agent.schema.json/properties/specialization/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/" + i0+"/specialization",schemaPath:"agent.schema.json/properties/specialization/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.status !== undefined){
let data5 = data0.status;
if(typeof data5 !== "string"){
const err10 = {instancePath:instancePath+"/" + i0+"/status",schemaPath:"agent.schema.json/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((((data5 === "active") || (data5 === "inactive")) || (data5 === "eliminated")) || (data5 === "hall_of_fame"))){
const err11 = {instancePath:instancePath+"/" + i0+"/status",schemaPath:"agent.schema.json/properties/status/enum",keyword:"enum",params:{allowedValues: schema31.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data0.spawned_at !== undefined){
let data6 = data0.spawned_at;
if(typeof data6 === "string"){
if(!pattern5.test(data6)){
const err12 = {instancePath:instancePath+"/" + i0+"/spawned_at",schemaPath:"agent.schema.json/properties/spawned_at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/" + i0+"/spawned_at",schemaPath:"agent.schema.json/properties/spawned_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data0.personality !== undefined){
let data7 = data0.personality;
if((typeof data7 !== "string") && (data7 !== null)){
const err14 = {instancePath:instancePath+"/" + i0+"/personality",schemaPath:"agent.schema.json/properties/personality/type",keyword:"type",params:{type: schema31.properties.personality.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data0.communication_style !== undefined){
let data8 = data0.communication_style;
if((typeof data8 !== "string") && (data8 !== null)){
const err15 = {instancePath:instancePath+"/" + i0+"/communication_style",schemaPath:"agent.schema.json/properties/communication_style/type",keyword:"type",params:{type: schema31.properties.communication_style.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data0.traits !== undefined){
let data9 = data0.traits;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.creativity !== undefined){
let data10 = data9.creativity;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 100 || isNaN(data10)){
const err16 = {instancePath:instancePath+"/" + i0+"/traits/creativity",schemaPath:"agent.schema.json/properties/traits/properties/creativity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err17 = {instancePath:instancePath+"/" + i0+"/traits/creativity",schemaPath:"agent.schema.json/properties/traits/properties/creativity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/" + i0+"/traits/creativity",schemaPath:"agent.schema.json/properties/traits/properties/creativity/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data9.caution !== undefined){
let data11 = data9.caution;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 100 || isNaN(data11)){
const err19 = {instancePath:instancePath+"/" + i0+"/traits/caution",schemaPath:"agent.schema.json/properties/traits/properties/caution/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err20 = {instancePath:instancePath+"/" + i0+"/traits/caution",schemaPath:"agent.schema.json/properties/traits/properties/caution/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/" + i0+"/traits/caution",schemaPath:"agent.schema.json/properties/traits/properties/caution/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.speed !== undefined){
let data12 = data9.speed;
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 100 || isNaN(data12)){
const err22 = {instancePath:instancePath+"/" + i0+"/traits/speed",schemaPath:"agent.schema.json/properties/traits/properties/speed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err23 = {instancePath:instancePath+"/" + i0+"/traits/speed",schemaPath:"agent.schema.json/properties/traits/properties/speed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/" + i0+"/traits/speed",schemaPath:"agent.schema.json/properties/traits/properties/speed/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/" + i0+"/traits",schemaPath:"agent.schema.json/properties/traits/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data0.metrics !== undefined){
let data13 = data0.metrics;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.issues_resolved !== undefined){
let data14 = data13.issues_resolved;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err26 = {instancePath:instancePath+"/" + i0+"/metrics/issues_resolved",schemaPath:"agent.schema.json/properties/metrics/properties/issues_resolved/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err27 = {instancePath:instancePath+"/" + i0+"/metrics/issues_resolved",schemaPath:"agent.schema.json/properties/metrics/properties/issues_resolved/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data13.prs_merged !== undefined){
let data15 = data13.prs_merged;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err28 = {instancePath:instancePath+"/" + i0+"/metrics/prs_merged",schemaPath:"agent.schema.json/properties/metrics/properties/prs_merged/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err29 = {instancePath:instancePath+"/" + i0+"/metrics/prs_merged",schemaPath:"agent.schema.json/properties/metrics/properties/prs_merged/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
if(data13.reviews_given !== undefined){
let data16 = data13.reviews_given;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err30 = {instancePath:instancePath+"/" + i0+"/metrics/reviews_given",schemaPath:"agent.schema.json/properties/metrics/properties/reviews_given/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
const err31 = {instancePath:instancePath+"/" + i0+"/metrics/reviews_given",schemaPath:"agent.schema.json/properties/metrics/properties/reviews_given/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data13.code_quality_score !== undefined){
let data17 = data13.code_quality_score;
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 1 || isNaN(data17)){
const err32 = {instancePath:instancePath+"/" + i0+"/metrics/code_quality_score",schemaPath:"agent.schema.json/properties/metrics/properties/code_quality_score/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err33 = {instancePath:instancePath+"/" + i0+"/metrics/code_quality_score",schemaPath:"agent.schema.json/properties/metrics/properties/code_quality_score/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/" + i0+"/metrics/code_quality_score",schemaPath:"agent.schema.json/properties/metrics/properties/code_quality_score/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data13.overall_score !== undefined){
let data18 = data13.overall_score;
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 1 || isNaN(data18)){
const err35 = {instancePath:instancePath+"/" + i0+"/metrics/overall_score",schemaPath:"agent.schema.json/properties/metrics/properties/overall_score/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err36 = {instancePath:instancePath+"/" + i0+"/metrics/overall_score",schemaPath:"agent.schema.json/properties/metrics/properties/overall_score/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/" + i0+"/metrics/overall_score",schemaPath:"agent.schema.json/properties/metrics/properties/overall_score/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data13.creativity_score !== undefined){
let data19 = data13.creativity_score;
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 1 || isNaN(data19)){
const err38 = {instancePath:instancePath+"/" + i0+"/metrics/creativity_score",schemaPath:"agent.schema.json/properties/metrics/properties/creativity_score/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data19 < 0 || isNaN(data19)){
const err39 = {instancePath:instancePath+"/" + i0+"/metrics/creativity_score",schemaPath:"agent.schema.json/properties/metrics/properties/creativity_score/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/" + i0+"/metrics/creativity_score",schemaPath:"agent.schema.json/properties/metrics/properties/creativity_score/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/" + i0+"/metrics",schemaPath:"agent.schema.json/properties/metrics/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data0.contributions !== undefined){
if(!(Array.isArray(data0.contributions))){
const err42 = {instancePath:instancePath+"/" + i0+"/contributions",schemaPath:"agent.schema.json/properties/contributions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data0.promoted_at !== undefined){
let data21 = data0.promoted_at;
if((typeof data21 !== "string") && (data21 !== null)){
const err43 = {instancePath:instancePath+"/" + i0+"/promoted_at",schemaPath:"agent.schema.json/properties/promoted_at/type",keyword:"type",params:{type: schema31.properties.promoted_at.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(typeof data21 === "string"){
if(!pattern5.test(data21)){
const err44 = {instancePath:instancePath+"/" + i0+"/promoted_at",schemaPath:"agent.schema.json/properties/promoted_at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
if(data0.eliminated_at !== undefined){
let data22 = data0.eliminated_at;
if((typeof data22 !== "string") && (data22 !== null)){
const err45 = {instancePath:instancePath+"/" + i0+"/eliminated_at",schemaPath:"agent.schema.json/properties/eliminated_at/type",keyword:"type",params:{type: schema31.properties.eliminated_at.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(typeof data22 === "string"){
if(!pattern5.test(data22)){
const err46 = {instancePath:instancePath+"/" + i0+"/eliminated_at",schemaPath:"agent.schema.json/properties/eliminated_at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
if(data0.elimination_reason !== undefined){
let data23 = data0.elimination_reason;
if((typeof data23 !== "string") && (data23 !== null)){
const err47 = {instancePath:instancePath+"/" + i0+"/elimination_reason",schemaPath:"agent.schema.json/properties/elimination_reason/type",keyword:"type",params:{type: schema31.properties.elimination_reason.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data0.deactivated_at !== undefined){
let data24 = data0.deactivated_at;
if((typeof data24 !== "string") && (data24 !== null)){
const err48 = {instancePath:instancePath+"/" + i0+"/deactivated_at",schemaPath:"agent.schema.json/properties/deactivated_at/type",keyword:"type",params:{type: schema31.properties.deactivated_at.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(typeof data24 === "string"){
if(!pattern5.test(data24)){
const err49 = {instancePath:instancePath+"/" + i0+"/deactivated_at",schemaPath:"agent.schema.json/properties/deactivated_at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(data0.spawn_method !== undefined){
let data25 = data0.spawn_method;
if((typeof data25 !== "string") && (data25 !== null)){
const err50 = {instancePath:instancePath+"/" + i0+"/spawn_method",schemaPath:"agent.schema.json/properties/spawn_method/type",keyword:"type",params:{type: schema31.properties.spawn_method.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data0.parent_agent_id !== undefined){
let data26 = data0.parent_agent_id;
if((typeof data26 !== "string") && (data26 !== null)){
const err51 = {instancePath:instancePath+"/" + i0+"/parent_agent_id",schemaPath:"agent.schema.json/properties/parent_agent_id/type",keyword:"type",params:{type: schema31.properties.parent_agent_id.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data0.github_login !== undefined){
let data27 = data0.github_login;
if((typeof data27 !== "string") && (data27 !== null)){
const err52 = {instancePath:instancePath+"/" + i0+"/github_login",schemaPath:"agent.schema.json/properties/github_login/type",keyword:"type",params:{type: schema31.properties.github_login.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/" + i0,schemaPath:"agent.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

exports.metadata = validate37;
const schema71 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/metadata.schema.json","title":"Metadata","description":"What the registry did last: metadata.json. Keys not named here are kept.","type":"object","additionalProperties":true,"properties":{"version":{"description":"Version of the file layout.","type":"string","default":"2.0.0"},"last_spawn":{"description":"When an agent was last spawned.","type":["string","null"],"pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},"last_evaluation":{"description":"When agents were last evaluated.","type":["string","null"],"pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},"system_lead":{"description":"Id of the best agent in the hall of fame.","type":["string","null"]}}};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/metadata.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version !== undefined){
if(typeof data.version !== "string"){
const err0 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.last_spawn !== undefined){
let data1 = data.last_spawn;
if((typeof data1 !== "string") && (data1 !== null)){
const err1 = {instancePath:instancePath+"/last_spawn",schemaPath:"#/properties/last_spawn/type",keyword:"type",params:{type: schema71.properties.last_spawn.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err2 = {instancePath:instancePath+"/last_spawn",schemaPath:"#/properties/last_spawn/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data.last_evaluation !== undefined){
let data2 = data.last_evaluation;
if((typeof data2 !== "string") && (data2 !== null)){
const err3 = {instancePath:instancePath+"/last_evaluation",schemaPath:"#/properties/last_evaluation/type",keyword:"type",params:{type: schema71.properties.last_evaluation.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
const err4 = {instancePath:instancePath+"/last_evaluation",schemaPath:"#/properties/last_evaluation/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.system_lead !== undefined){
let data3 = data.system_lead;
if((typeof data3 !== "string") && (data3 !== null)){
const err5 = {instancePath:instancePath+"/system_lead",schemaPath:"#/properties/system_lead/type",keyword:"type",params:{type: schema71.properties.system_lead.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.metrics = validate38;

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://raw.githubusercontent.com/agent-registry/agent-registry/v1/schemas/metrics.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern4.test(key0)){
const err0 = {instancePath,schemaPath:"#/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"+"\"",propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
const err1 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
for(const key1 in data){
let data0 = data[key1];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.issues_assigned === undefined){
const err2 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "issues_assigned"},message:"must have required property '"+"issues_assigned"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.issues_resolved === undefined){
const err3 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "issues_resolved"},message:"must have required property '"+"issues_resolved"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.prs_opened === undefined){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "prs_opened"},message:"must have required property '"+"prs_opened"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data0.prs_merged === undefined){
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "prs_merged"},message:"must have required property '"+"prs_merged"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data0.reviews_given === undefined){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "reviews_given"},message:"must have required property '"+"reviews_given"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data0.issues_assigned !== undefined){
let data1 = data0.issues_assigned;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/issues_assigned",schemaPath:"#/additionalProperties/properties/issues_assigned/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/issues_assigned",schemaPath:"#/additionalProperties/properties/issues_assigned/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data0.issues_resolved !== undefined){
let data2 = data0.issues_resolved;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err9 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/issues_resolved",schemaPath:"#/additionalProperties/properties/issues_resolved/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/issues_resolved",schemaPath:"#/additionalProperties/properties/issues_resolved/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data0.prs_opened !== undefined){
let data3 = data0.prs_opened;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err11 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/prs_opened",schemaPath:"#/additionalProperties/properties/prs_opened/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err12 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/prs_opened",schemaPath:"#/additionalProperties/properties/prs_opened/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data0.prs_merged !== undefined){
let data4 = data0.prs_merged;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err13 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/prs_merged",schemaPath:"#/additionalProperties/properties/prs_merged/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/prs_merged",schemaPath:"#/additionalProperties/properties/prs_merged/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data0.reviews_given !== undefined){
let data5 = data0.reviews_given;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err15 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/reviews_given",schemaPath:"#/additionalProperties/properties/reviews_given/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/reviews_given",schemaPath:"#/additionalProperties/properties/reviews_given/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data0.creativity_score !== undefined){
let data6 = data0.creativity_score;
if((!((typeof data6 == "number") && (isFinite(data6)))) && (data6 !== null)){
const err17 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/creativity_score",schemaPath:"#/additionalProperties/properties/creativity_score/type",keyword:"type",params:{type: schema39.additionalProperties.properties.creativity_score.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/creativity_score",schemaPath:"#/additionalProperties/properties/creativity_score/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err19 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/creativity_score",schemaPath:"#/additionalProperties/properties/creativity_score/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
else {
const err20 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
